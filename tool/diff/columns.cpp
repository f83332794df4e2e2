#include <algorithm>
#include <fmt/format.h>

#include "diff/column_drop.hpp"
#include "diff/column_type_change.hpp"
#include "diff/comparison.hpp"
#include "operation/column_settings.hpp"
#include "operation/descent.hpp"
#include "sql/sequence_use.hpp"

namespace rowan::tool {
namespace {

/// Calls visit(column now, column wanted) for every column that both tables have.
template <class Visit>
void for_each_common_column(const Table& now, const Table& wanted, Visit visit) {
  for (const auto& column : wanted.columns)
    if (const auto* found = find_column(now, column.name)) visit(*found, column);
}

void set_identity_options(Comparison& comparison, const QualifiedName& table, const Column& now,
                          const Column& wanted) {
  if (now.identity_options != wanted.identity_options || now.identity_sequence != wanted.identity_sequence)
    comparison.change(AlterIdentityOptions{table, now.name, now.identity_options, wanted.identity_options,
                                           now.identity_sequence, wanted.identity_sequence});
}

/// Of the one that only one of the two defaults draws from; 0: there is none.
long long increment_of_new_sequence(const Comparison& comparison, const Column& now, const Column& wanted) {
  const auto before = sequences_in(now.default_value.value_or(""));
  const auto after = sequences_in(wanted.default_value.value_or(""));
  if (before.empty() == after.empty()) return 0;
  const auto* sequence = find_by_name(comparison.now().sequences, (after.empty() ? before : after).front());
  return sequence == nullptr ? 0 : sequence->options.increment;
}

void alter_column(Comparison& comparison, const QualifiedName& table, const Column& now,
                  const Column& wanted) {
  if (becomes_plain(now, wanted)) comparison.change(DropExpression{table, wanted.name, *now.generated});
  if (now.identity && now.identity != wanted.identity && !wanted.identity) {
    comparison.change(AlterColumnIdentity{table, wanted.name, now.identity, std::nullopt,
                                          now.identity_options, now.identity_sequence});
  }
  auto value = find_column(*find_table(comparison.now(), table), wanted.name)->default_value;
  const auto increment = increment_of_new_sequence(comparison, now, wanted);
  const auto set_default = [&](const std::optional<Expression>& to) {
    if (value == to) return;
    comparison.change(AlterColumnDefault{table, wanted.name, value, to, increment});
    value = to;
  };
  auto settings = settings_of(now);
  const auto set_settings = [&](const ColumnType& type, const ColumnSettings& to) {
    if (settings != to) comparison.change(AlterColumnSettings{table, wanted.name, type, settings, to});
    settings = to;
  };
  if (now.type != wanted.type || now.collation != wanted.collation) {
    // PostgreSQL would forget them.
    set_settings(now.type, {"", "", settings.statistics, settings.options});
    if (comparison.disturbed.contains({table, wanted.name})) set_default(std::nullopt);
    change_column_type(comparison, table, now, wanted);
  }
  set_settings(wanted.type, settings_of(wanted));
  set_default(wanted.default_value);
  if (now.not_null && !wanted.not_null) comparison.change(DropNotNull{table, wanted.name});
}

std::string rename_help(const std::string& label, const std::string& from, const std::string& to) {
  return fmt::format(
      "if it is a rename, annotate the new member [[rowan::renamed_from(\"{}\")]] or pass --rename {}={}; "
      "if not, pass --allow-drop",
      from, label, to);
}

/// Each added column that may be the dropped one under a new name.
std::vector<Decisions::Rename> likely_renames(const Comparison& comparison, const QualifiedName& table,
                                              const Column& dropped) {
  std::vector<Decisions::Rename> renames;
  for (const auto& column : find_table(comparison.to(), table)->columns)
    if (column.type == dropped.type && comparison.added.contains({table, column.name}))
      renames.push_back({Decisions::Rename::Kind::column, table, column.name, dropped.name});
  return renames;
}

/// Of a table with children, which get the column too: they are told by themselves how to keep it.
ColumnSettings taken_settings(const Comparison& comparison, const QualifiedName& table, Column& column) {
  if (child_of(comparison.now(), table).empty() && child_of(comparison.to(), table).empty()) return {};
  auto settings = settings_of(column);
  column.storage.clear();
  column.compression.clear();
  column.statistics.reset();
  column.options.clear();
  return settings;
}

void ask_for_dropped_column(Comparison& comparison, const QualifiedName& table, const Column& dropped) {
  if (comparison.decisions().allow_drop) return;
  const auto label = column_label(table, dropped.name);
  const auto renames = likely_renames(comparison, table, dropped);
  if (renames.empty()) {
    comparison.ask_drop("column", label, " with its data");
    return;
  }
  const auto& added = renames.front().part;
  comparison.ask(
      Question::Kind::rename, label,
      fmt::format("column {} would be dropped with its data, and {} of the same type added; is it a rename?",
                  label, column_label(table, added)),
      rename_help(label, dropped.name, added), renames);
}

}  // namespace

void drop_column(Comparison& comparison, const QualifiedName& table, Column column) {
  const auto settings = taken_settings(comparison, table, column);
  if (settings != ColumnSettings())
    comparison.change(AlterColumnSettings{table, column.name, column.type, settings, {}});
  comparison.change(DropColumn{table, column});
}

void find_retyped_columns(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for_each_common_column(now, wanted, [&](const Column& from, const Column& to) {
      note_type_change(comparison, wanted.name, from, to);
      spread_to_descendants(comparison, wanted.name, to.name);
    });
  });
}

// A value that goes may live on as another type.
void leave_enum_type(Comparison& comparison, const QualifiedName& type) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for_each_common_column(now, wanted, [&](const Column& from, const Column& to) {
      if (QualifiedName{from.type.schema, from.type.name} == type && from.type != to.type)
        alter_column(comparison, wanted.name, from, to);
    });
  });
}

void alter_columns(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for_each_common_column(now, wanted, [&](const Column& from, const Column& to) {
      alter_column(comparison, wanted.name, from, to);
    });
  });
}

// Comments are changes of their own everywhere but in CREATE TABLE.
void add_columns(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for (auto column : wanted.columns) {
      if (column.inherited || find_column(now, column.name) != nullptr) continue;
      if (column.not_null && !column.default_value && !column.identity && !column.generated)
        comparison.ask(Question::Kind::backfill, column_label(wanted.name, column.name),
                       fmt::format("column {} is required, and rows that exist have no value for it",
                                   column_label(wanted.name, column.name)),
                       "give the member a default (`= value` or [[rowan::default_sql(\"…\")]]), or make it "
                       "std::optional first, fill the column, and make it required in a later migration");
      column.comment.clear();
      comparison.added.insert({wanted.name, column.name});
      const auto settings = taken_settings(comparison, wanted.name, column);
      comparison.change(AddColumn{wanted.name, column});
      if (settings != ColumnSettings())
        comparison.change(AlterColumnSettings{wanted.name, column.name, column.type, {}, settings});
    }
  });
}

// Before keys, whose columns must be NOT NULL; identity needs it too.
void require_columns(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    for_each_common_column(now, wanted, [&](const Column& from, const Column& to) {
      if (!from.not_null && to.not_null) comparison.change(SetNotNull{wanted.name, to.name, {}});
      if (to.identity && !from.identity)
        comparison.change(AlterColumnIdentity{wanted.name, to.name, std::nullopt, to.identity,
                                              to.identity_options, to.identity_sequence});
      else if (to.identity != from.identity && to.identity)
        comparison.change(AlterColumnIdentity{wanted.name, to.name, from.identity, to.identity});
      if (to.identity)
        set_identity_options(comparison, wanted.name,
                             *find_column(*find_table(comparison.now(), wanted.name), to.name), to);
    });
  });
}

void drop_columns(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    auto columns = now.columns;  // one goes before those that it is computed of
    std::stable_partition(columns.begin(), columns.end(),
                          [](const Column& column) { return column.generated.has_value(); });
    for (const auto& column : columns) {
      if (column.inherited || find_column(wanted, column.name) != nullptr) continue;
      ask_for_dropped_column(comparison, wanted.name, column);
      drop_column(comparison, wanted.name, column);
    }
  });
}

}  // namespace rowan::tool
