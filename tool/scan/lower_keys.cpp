#include <algorithm>
#include <fmt/format.h>

#include "scan/lowering.hpp"

namespace rowan::tool {

std::string object_name(LoweredTable& table, const Annotation* annotation, const std::string& generated,
                        Position position, bool relation) {
  const auto* given = annotation == nullptr ? nullptr : annotation->option("name");
  auto name = given != nullptr ? given->text : generated;
  table.objects.push_back({name, given != nullptr ? given->position : position, relation});
  return name;
}

Deferrable deferrable_of(const Annotation& annotation) {
  const auto* value = annotation.option("deferrable");
  if (value == nullptr || value->text == "false") return Deferrable::no;
  return value->text == "initially" ? Deferrable::initially_deferred : Deferrable::initially_immediate;
}

std::string option_text(const Annotation& annotation, std::string_view option) {
  const auto* value = annotation.option(option);
  return value == nullptr ? std::string{} : value->text;
}

namespace {

Names key_columns(Lowering& lowering, LoweredTable& table, const Pending& pending) {
  if (pending.field != nullptr) return pending.field->is_column ? Names{pending.field->column.name} : Names{};
  Value list;
  list.kind = Value::Kind::list;
  for (const auto& value : pending.annotation.positional)
    list.arguments.push_back({"", value.position, 0, value});
  return columns_of(lowering, table, list);
}

bool integer(const ColumnType& type) {
  return !type.array && type.schema.empty() &&
         (type.name == "smallint" || type.name == "integer" || type.name == "bigint");
}

/// What the key gives itself: identity for a lone integer, a random uuid for a lone uuid.
void generate_key(LoweredTable& table, LoweredField& field) {
  const bool initialised =
      field.declared->initialiser && field.declared->initialiser->kind != Initialiser::Kind::empty;
  const bool given = !field.references.empty() || initialised || field.column.default_value ||
                     field.no_default || field.member.version || field.generated;
  if (given || field.identity || table.entity.unmanaged) return;
  if (integer(field.column.type) && field.declared->type.kind == DeclaredType::Kind::value)
    field.column.identity = IdentityGeneration::by_default;
  if (field.column.type.name == "uuid" && !field.column.type.array)
    field.column.default_value = normal_sql("gen_random_uuid()");
}

void set_identity(Lowering& lowering, LoweredTable& table) {
  const LoweredField* first = nullptr;
  for (auto& field : table.fields) {
    if (!field.identity || !field.is_column || field.identity->text == "none") continue;
    const auto position = field.identity->position;
    if (!integer(field.column.type) || field.member.optional ||
        field.declared->type.kind != DeclaredType::Kind::value)
      lowering.diagnostics.error(
          position, fmt::format("identity needs a std::int16_t, std::int32_t or std::int64_t, and '{}' is {}",
                                field.declared->name, field.declared->type.spelling));
    if (field.column.default_value)
      lowering.diagnostics.error(
          position, fmt::format("'{}' has a default, so it cannot be an identity too", field.declared->name));
    if (first != nullptr)
      lowering.diagnostics.error(
          position, fmt::format("'{}' is an identity already; a table has one", first->declared->name));
    first = &field;
    field.column.identity =
        field.identity->text == "always" ? IdentityGeneration::always : IdentityGeneration::by_default;
  }
}

/// A partition has the key of its parent: its struct need not say it again.
void take_key_of_parent(Lowering& lowering, LoweredTable& table) {
  if (!table.primary_keys.empty() || table.no_primary_key) return;
  for (const auto& annotation : table.properties) {
    if (annotation.row->name != "partition_of") continue;
    const auto* parent =
        find_table(lowering, lowering.unit.lookup(table.qualified, annotation.positional[0].text));
    if (parent == nullptr) return;
    table.primary_keys = parent->primary_keys;
    table.no_primary_key = parent->no_primary_key;
    for (auto& key : table.primary_keys) key.annotation.options.erase("name");
  }
}

void lower_primary_key(Lowering& lowering, LoweredTable& table) {
  take_key_of_parent(lowering, table);
  set_identity(lowering, table);
  auto& keys = table.primary_keys;
  if (keys.empty()) {
    if (!table.entity.unmanaged && !table.no_primary_key)
      lowering.diagnostics.error(
          table.declared->position,
          fmt::format("'{}' has no primary key; annotate a member [[rowan::primary_key]], or the struct "
                      "primary_key(a, b), no_primary_key or unmanaged",
                      table.declared->name));
    return;
  }
  if (table.no_primary_key)
    lowering.diagnostics.error(*table.no_primary_key,
                               "no_primary_key beside a primary_key; remove one of them");
  if (keys.size() > 1) {
    const auto names = keys[0].field != nullptr && keys[1].field != nullptr
                           ? keys[0].field->declared->name + ", " + keys[1].field->declared->name
                           : std::string("a, b");
    lowering.diagnostics.error(
        keys[1].annotation.name.position,
        fmt::format("a second primary_key; for a key of several columns write primary_key({}) on the struct",
                    names));
    lowering.diagnostics.note(keys[0].annotation.name.position, "the first one is here");
    return;
  }
  const auto columns = key_columns(lowering, table, keys[0]);
  for (const auto& column : columns) {
    auto* field = const_cast<LoweredField*>(field_of_column(table, column));
    field->member.primary_key = true;
    if (field->member.optional)
      lowering.diagnostics.error(field->declared->position,
                                 fmt::format("'{}' is part of the primary key, so it cannot be std::optional",
                                             field->declared->name));
    if (columns.size() == 1) generate_key(table, *field);
  }
  table.entity.primary_key = columns;
  const auto position = keys[0].annotation.name.position;
  table.table.primary_key = PrimaryKey{
      object_name(table, &keys[0].annotation,
                  primary_key_name(lowering.options.naming, {table.table.name, columns}), position, true),
      columns};
  table.table.primary_key->deferrable = deferrable_of(keys[0].annotation);
  read_index_options(lowering, table, keys[0].annotation, *table.table.primary_key);
  table.entity.constraints.push_back({table.table.primary_key->name, ConstraintKind::primary_key,
                                      field_names(table, columns), "has already been taken"});
}

void lower_unique(Lowering& lowering, LoweredTable& table, const Pending& pending) {
  const auto& annotation = pending.annotation;
  const auto columns = key_columns(lowering, table, pending);
  if (columns.empty()) return;
  const auto position = annotation.name.position;
  const bool distinct =
      annotation.flag("nulls_not_distinct") && needs_version(lowering, position, "nulls_not_distinct", 15);
  const auto name = object_name(
      table, &annotation, unique_name(lowering.options.naming, {table.table.name, columns}), position, true);
  const auto deferrable = deferrable_of(annotation);
  Expression predicate;
  if (const auto* where = annotation.option("where")) predicate = normal_sql(lowering, table, *where);
  if (deferrable != Deferrable::no || annotation.flag("constraint")) {
    if (annotation.option("where") != nullptr)
      lowering.diagnostics.error(
          annotation.option("where")->position,
          fmt::format("{}, and a constraint has no where; leave out one of the two",
                      annotation.flag("constraint") ? "this unique is a constraint"
                                                    : "a deferrable unique is a constraint"));
    Unique unique{name, columns, distinct, deferrable};
    read_index_options(lowering, table, annotation, unique);
    table.table.uniques.push_back(std::move(unique));
  } else {
    Index index;
    index.name = name;
    index.unique = true;
    for (const auto& column : columns) {
      index.keys.emplace_back();
      index.keys.back().column = column;
    }
    index.predicate = predicate;
    index.nulls_not_distinct = distinct;
    read_index_options(lowering, table, annotation, index);
    table.table.indexes.push_back(std::move(index));
  }
  table.entity.unique_keys.push_back({name, columns, predicate});
  const auto* message = annotation.option("message");
  table.entity.constraints.push_back({name, ConstraintKind::unique, field_names(table, columns),
                                      message != nullptr ? message->text : "has already been taken"});
}

void lower_check(Lowering& lowering, LoweredTable& table, const Pending& pending) {
  const auto& annotation = pending.annotation;
  Names columns;
  const auto& name = annotation.positional[0];
  const auto expression = normal_sql(lowering, table, annotation.positional[1], &columns);
  table.objects.push_back({name.text, name.position, false});
  if (pending.field != nullptr && pending.field->is_column) columns = {pending.field->column.name};
  if (const auto* fields = annotation.option("fields")) columns = columns_of(lowering, table, *fields);
  table.table.checks.push_back({name.text, expression, !annotation.flag("not_valid"),
                                annotation.flag("no_inherit"), option_text(annotation, "comment")});
  const auto* message = annotation.option("message");
  table.entity.constraints.push_back({name.text, ConstraintKind::check, field_names(table, columns),
                                      message != nullptr ? message->text : "is invalid"});
}

/// An enum stored as text allows its labels only.
void check_labels(Lowering& lowering, LoweredTable& table, const LoweredField& field) {
  if (!field.is_column || field.declared->type.kind != DeclaredType::Kind::enumeration) return;
  const auto* used = find_enum(lowering, field.declared->type.cpp_type);
  if (used == nullptr || used->value.storage != EnumClass::Storage::text) return;
  const auto& column = field.column.name;
  const auto expression = label_check(column, used->value, field.column.type.array);
  const auto name = check_name(lowering.options.naming,
                               {.table = table.table.name, .columns = {column}, .expression = expression});
  table.objects.push_back({name, field.declared->position, false});
  table.table.checks.push_back({name, expression, true});
  table.entity.constraints.push_back({name, ConstraintKind::check, {field.declared->name}, "is invalid"});
}

}  // namespace

void lower_keys(Lowering& lowering) {
  for (auto& table : lowering.tables) {
    lower_primary_key(lowering, table);
    for (const auto& pending : table.uniques) lower_unique(lowering, table, pending);
    for (auto& field : table.fields)
      field.member.required = field.is_column && field.column.not_null && !field.column.default_value &&
                              !field.column.identity && !field.column.generated;
    for (auto& field : table.fields) field.member.identity = field.column.identity;
  }
}

void lower_checks(Lowering& lowering) {
  for (auto& table : lowering.tables) {
    for (const auto& pending : table.checks) lower_check(lowering, table, pending);
    for (const auto& field : table.fields) check_labels(lowering, table, field);
  }
}

}  // namespace rowan::tool
