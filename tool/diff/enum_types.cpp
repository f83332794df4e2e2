#include <algorithm>
#include <fmt/format.h>

#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

bool contains(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The values that go; empty: the type can stay, since the order of values carries no meaning for Rowan.
Names removed_values(const EnumType& now, const EnumType& wanted) {
  Names removed;
  for (const auto& value : now.values)
    if (!contains(wanted.values, value)) removed.push_back(value);
  return removed;
}

/// The first value after `at` that the type has already: the place of the new one.
std::string place_before(const EnumType& now, const Names& wanted, std::size_t at) {
  for (auto next = at + 1; next < wanted.size(); ++next)
    if (contains(now.values, wanted[next])) return wanted[next];
  return {};
}

void add_values(Comparison& comparison, const EnumType& wanted) {
  for (std::size_t at = 0; at < wanted.values.size(); ++at) {
    const auto* now = find_enum_type(comparison.now(), wanted.name);
    if (contains(now->values, wanted.values[at])) continue;
    comparison.change(
        AddEnumValue{wanted.name, wanted.values[at], place_before(*now, wanted.values, at), {}, {}});
  }
}

bool uses(const ColumnType& type, const QualifiedName& enum_type) {
  return type.schema == enum_type.schema && type.name == enum_type.name;
}

/// A default that is a value of the old type cannot be carried over when it changes too: it goes before the
/// rebuild, and alter_columns sets the new one. So does the default of a column that goes later.
void drop_changing_defaults(Comparison& comparison, const QualifiedName& type) {
  for (const auto& table : std::vector(comparison.now().tables)) {
    const auto* wanted_table = find_table(comparison.to(), table.name);
    for (const auto& column : table.columns) {
      const auto* goal = wanted_table == nullptr ? nullptr : find_column(*wanted_table, column.name);
      if (uses(column.type, type) && column.default_value &&
          (goal == nullptr || column.default_value != goal->default_value))
        comparison.change(AlterColumnDefault{table.name, column.name, column.default_value, std::nullopt});
    }
  }
}

/// A column that goes from one type to another comes after its new type is rebuilt and before its old one is.
class EnumRebuilds {
 public:
  explicit EnumRebuilds(Comparison& comparison) : comparison_(comparison) {}

  void rebuild(const EnumType& wanted) {
    const auto* found = find_enum_type(comparison_.now(), wanted.name);
    if (found == nullptr || removed_values(*found, wanted).empty()) return;
    if (!begun_.insert(wanted.name).second) return;
    rebuild_goals_of_leaving_columns(wanted.name);
    leave_enum_type(comparison_, wanted.name);
    drop_changing_defaults(comparison_, wanted.name);
    const EnumType now = *find_enum_type(comparison_.now(), wanted.name);
    auto rebuilt = wanted;
    rebuilt.comment = now.comment;
    comparison_.change(RebuildEnumType{now, rebuilt, {}});
    done_.insert(wanted.name);
  }

 private:
  void rebuild_goals_of_leaving_columns(const QualifiedName& type) {
    for_each_common_table(comparison_, [&](const Table& now, const Table& wanted) {
      for (const auto& column : now.columns) {
        const auto* goal = find_column(wanted, column.name);
        if (goal == nullptr || !uses(column.type, type) || uses(goal->type, type)) continue;
        const auto* next = find_enum_type(comparison_.to(), {goal->type.schema, goal->type.name});
        if (next == nullptr) continue;
        rebuild(*next);
        if (begun_.contains(next->name) && !done_.contains(next->name)) refuse(now.name, column, next->name);
      }
    });
  }

  void refuse(const QualifiedName& table, const Column& column, const QualifiedName& next) {
    comparison_.ask(Question::Kind::unsupported, column_label(table, column.name),
                    fmt::format("column {} goes from enum type {} to {} and another the other way round, "
                                "while both types lose values",
                                column_label(table, column.name), display(column.type), display(next)),
                    "do it in two migrations: first the types of the columns, then the values");
  }

  Comparison& comparison_;
  std::set<QualifiedName> begun_;
  std::set<QualifiedName> done_;
};

}  // namespace

void create_enum_types(Comparison& comparison) {
  for (const auto& wanted : comparison.to().enum_types)
    if (find_enum_type(comparison.now(), wanted.name) == nullptr) comparison.change(CreateEnumType{wanted});
}

void alter_enum_types(Comparison& comparison) {
  for (const auto& wanted : comparison.to().enum_types) {
    const auto* now = find_enum_type(comparison.now(), wanted.name);
    if (now == nullptr) continue;
    const auto removed = removed_values(*now, wanted);
    if (removed.empty()) {
      add_values(comparison, wanted);
      continue;
    }
    comparison.ask_drop(removed.size() == 1 ? "value" : "values",
                        fmt::format("'{}' of {}", fmt::join(removed, "', '"), display(wanted.name)),
                        "; the migration fails if a row still has it");
    for (const auto& table : comparison.now().tables)
      for (const auto& column : table.columns)
        if (uses(column.type, wanted.name))
          for (auto* set : {&comparison.retyped, &comparison.rewritten})
            set->insert({table.name, column.name});
  }
}

void rebuild_enum_types(Comparison& comparison) {
  EnumRebuilds rebuilds(comparison);
  for (const auto& wanted : comparison.to().enum_types) rebuilds.rebuild(wanted);
}

void drop_enum_types(Comparison& comparison) {
  for (const auto& type : std::vector(comparison.now().enum_types)) {
    if (find_enum_type(comparison.to(), type.name) != nullptr) continue;
    comparison.ask_drop("enum type", display(type.name), "");
    comparison.change(DropEnumType{type});
  }
}

}  // namespace rowan::tool
