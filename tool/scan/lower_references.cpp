#include <algorithm>
#include <fmt/format.h>

#include "model/indexed.hpp"
#include "scan/lowering.hpp"

namespace rowan::tool {
namespace {

bool same_columns(Names a, Names b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

Names plain_columns(const Index& index) {
  Names columns;
  for (const auto& key : index.keys) columns.push_back(key.column);
  return columns;
}

/// What a foreign key may point at: PostgreSQL wants a whole unique key (manual 5.4.5).
bool is_key(const Table& table, const Names& columns) {
  if (table.primary_key && same_columns(table.primary_key->columns, columns)) return true;
  for (const auto& unique : table.uniques)
    if (same_columns(unique.columns, columns)) return true;
  return std::any_of(table.indexes.begin(), table.indexes.end(), [&](const Index& index) {
    return index.unique && index.predicate.empty() && same_columns(plain_columns(index), columns);
  });
}

ReferentialAction action_named(std::string_view name) {
  const auto& labels = EnumLabels<ReferentialAction>::labels;
  const auto found = std::find(labels.begin(), labels.end(), name);
  return found == labels.end() ? ReferentialAction::no_action
                               : static_cast<ReferentialAction>(found - labels.begin());
}

/// A foreign key compares its two sides, and keys of these types equal one another.
bool may_refer(ColumnType from, ColumnType to) {
  from.modifiers.clear();
  to.modifiers.clear();
  if (from == to) return true;
  const auto both = [&](std::initializer_list<std::string_view> names) {
    const auto among = [&](const ColumnType& type) {
      return type.schema.empty() && !type.array && std::ranges::find(names, type.name) != names.end();
    };
    return among(from) && among(to);
  };
  return both({"smallint", "integer", "bigint"}) || both({"text", "varchar"});
}

class ReferenceLowering {
 public:
  ReferenceLowering(Lowering& lowering, LoweredTable& table, const Annotation& annotation)
      : lowering_(lowering), table_(table), annotation_(annotation) {}

  /// `references(T::b, match_with(…))` on a member.
  void lower(const LoweredField& field) {
    const auto& target = annotation_.positional[0];
    const auto path = resolve_member(lowering_, table_, target);
    if (path.field == nullptr || !field.is_column) return;
    if (!add_pair(target.position, field, path)) return;
    if (const auto* pairs = annotation_.option("match_with"))
      for (const auto& pair : pairs->arguments) read_pair(pair, path.table);
    finish(target, *path.table, field);
  }

  /// `foreign_key(a = T::b, …)` on the struct.
  void lower() {
    const LoweredField* first = nullptr;
    LoweredTable* to = nullptr;
    for (const auto& written : annotation_.positional) {
      const Argument pair{written.text, written.position, written.end, written.arguments[0].value};
      const auto [field, table] = read_pair(pair, to);
      if (field == nullptr) return;
      if (first == nullptr) first = field;
      to = table;
    }
    if (to != nullptr) finish(annotation_.positional[0].arguments[0].value, *to, *first);
  }

 private:
  void finish(const Value& target, LoweredTable& to, const LoweredField& field) {
    Reference reference{&to, key_.columns, key_.referenced_columns, &field};
    table_.references.push_back(reference);
    if (annotation_.flag("no_constraint")) return;
    key_.referenced_table = to.table.name;
    check_key(target, to);
    set_actions();
    set_checking();
    add_index();
    key_.name = object_name(
        table_, &annotation_,
        foreign_key_name(lowering_.options.naming, {table_.table.name, key_.columns, to.table.name.name}),
        annotation_.name.position, false);
    const auto* message = annotation_.option("message");
    table_.entity.constraints.push_back({key_.name, ConstraintKind::foreign_key,
                                         field_names(table_, key_.columns),
                                         message != nullptr ? message->text : "does not exist"});
    key_.valid = !annotation_.flag("not_valid");
    key_.comment = option_text(annotation_, "comment");
    table_.table.foreign_keys.push_back(std::move(key_));
  }

  void error(Position position, std::string message) {
    lowering_.diagnostics.error(position, std::move(message));
  }

  bool add_pair(Position position, const LoweredField& from, const MemberPath& to) {
    if (!may_refer(from.column.type, to.field->column.type)) {
      error(position,
            fmt::format("'{}' is {}, and {}::{} is {}: a foreign key needs comparable types on both sides",
                        from.declared->name, display(from.column.type), to.table->declared->name,
                        to.field->declared->name, display(to.field->column.type)));
      lowering_.diagnostics.note(to.field->declared->position, "it is declared here");
      return false;
    }
    key_.columns.push_back(from.column.name);
    key_.referenced_columns.push_back(to.field->column.name);
    return true;
  }

  struct Pair {
    const LoweredField* field = nullptr;  ///< null: an error was reported
    LoweredTable* table = nullptr;
  };
  Pair read_pair(const Argument& pair, LoweredTable* table) {
    if (pair.name.empty() || pair.value.kind != Value::Kind::path) {
      error(pair.position, "match_with takes pairs: match_with(a = T::b)");
      return {};
    }
    Value own = pair.value;
    own.text = pair.name;
    own.position = pair.position;
    own.end = pair.name_end;
    const auto* from = column_field(lowering_, table_, own);
    const auto to = resolve_member(lowering_, table_, pair.value);
    if (from == nullptr || to.field == nullptr) return {};
    if (table != nullptr && to.table != table) {
      error(pair.value.position, fmt::format("all columns of one foreign key are of one table, here of {}",
                                             table->declared->name));
      return {};
    }
    return add_pair(pair.value.position, *from, to) ? Pair{from, to.table} : Pair{};
  }

  void check_key(const Value& target, const LoweredTable& to) {
    if (is_key(to.table, key_.referenced_columns) || to.entity.unmanaged) return;
    const bool one = key_.referenced_columns.size() == 1;
    error(target.position,
          fmt::format("{} no key of '{}': a foreign key needs its primary key, or a unique over {}",
                      one ? "'" + target.text + "' is" : "these columns are", to.table.name.name,
                      one ? "that column" : "them"));
    lowering_.diagnostics.note(to.declared->position, "the referenced struct is here");
  }

  void set_actions() {
    if (const auto* action = annotation_.option("on_delete")) {
      key_.on_delete = action_named(action->text);
      if (action->kind == Value::Kind::call) {
        Value list = *action;
        list.kind = Value::Kind::list;
        key_.set_columns = columns_of(lowering_, table_, list);
        needs_version(lowering_, action->position, action->text + "(a, b)", 15);
        for (const auto& column : key_.set_columns)
          if (std::find(key_.columns.begin(), key_.columns.end(), column) == key_.columns.end())
            error(action->position, fmt::format("'{}' is no column of this foreign key", column));
      }
      check_nullable(key_.on_delete, *action);
    }
    if (const auto* action = annotation_.option("on_update")) {
      key_.on_update = action_named(action->text);
      check_nullable(key_.on_update, *action);
    }
  }

  void check_nullable(ReferentialAction action, const Value& value) {
    if (action != ReferentialAction::set_null) return;
    for (const auto& column : key_.set_columns.empty() ? key_.columns : key_.set_columns)
      if (const auto* field = field_of_column(table_, column); field != nullptr && field->column.not_null)
        error(value.position, fmt::format("set_null needs a nullable member: make '{}' std::optional<{}>",
                                          field->declared->name, field->declared->type.spelling));
  }

  void set_checking() {
    key_.deferrable = deferrable_of(annotation_);
    if (const auto* match = annotation_.option("match"); match != nullptr && match->text == "full")
      key_.match = MatchType::full;
  }

  // PostgreSQL does not index the referencing side by itself, and every delete of a referenced row looks
  // there.
  void add_index() {
    const auto* wanted = annotation_.option("index");
    if (wanted != nullptr && wanted->text == "false") return;
    const bool partial = wanted != nullptr && wanted->kind == Value::Kind::call;
    if (!partial && is_indexed(table_.table, key_.columns)) return;
    Index index;
    for (const auto& column : key_.columns) {
      index.keys.emplace_back();
      index.keys.back().column = column;
    }
    if (partial) index.predicate = normal_sql(lowering_, table_, wanted->arguments[0].value);
    index.name =
        object_name(table_, nullptr, index_name(lowering_.options.naming, {table_.table.name, key_.columns}),
                    annotation_.name.position, true);
    table_.table.indexes.push_back(std::move(index));
  }

  Lowering& lowering_;
  LoweredTable& table_;
  const Annotation& annotation_;
  ForeignKey key_;
};

}  // namespace

void lower_references(Lowering& lowering) {
  for (auto& table : lowering.tables) {
    for (const auto& field : table.fields)
      for (const auto& annotation : field.references)
        ReferenceLowering(lowering, table, annotation).lower(field);
    for (const auto& annotation : table.foreign_keys) ReferenceLowering(lowering, table, annotation).lower();
  }
}

}  // namespace rowan::tool
