#include "operation/target.hpp"

#include "operation/descent.hpp"
#include "operation/type_use.hpp"
#include "operation/words.hpp"

namespace rowan::tool {
namespace {

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool mentions(const QualifiedName& table, const Expression& expression, std::string_view column) {
  word::Words words;
  word::add_expression(words, table, expression);
  return words.contains(word::column(table, column));
}

bool is_used_by(const Table& table, const Index& index, std::string_view column) {
  word::Words words;
  word::add_index(words, table.name, index);
  return words.contains(word::column(table.name, column));
}

std::string user_within(const Table& table, std::string_view column) {
  if (table.primary_key &&
      (contains(table.primary_key->columns, column) || contains(table.primary_key->include, column)))
    return "primary key " + table.primary_key->name;
  for (const auto& unique : table.uniques)
    if (contains(unique.columns, column) || contains(unique.include, column))
      return "unique constraint " + unique.name;
  for (const auto& check : table.checks)
    if (mentions(table.name, check.expression, column)) return "check " + check.name;
  for (const auto& exclusion : table.exclusions) {
    word::Words words;
    word::add_exclusion(words, table.name, exclusion);
    if (words.contains(word::column(table.name, column))) return "exclusion constraint " + exclusion.name;
  }
  for (const auto& other : table.columns)
    if (other.generated && other.name != column && mentions(table.name, other.generated->expression, column))
      return "generated column " + other.name;
  for (const auto& key : table.foreign_keys)
    if (contains(key.columns, column)) return "foreign key " + key.name;
  for (const auto& index : table.indexes)
    if (is_used_by(table, index, column)) return "index " + index.name;
  for (const auto& policy : table.policies)
    if (mentions(table.name, policy.using_expression, column) ||
        mentions(table.name, policy.check_expression, column))
      return "policy " + policy.name;
  for (const auto& each : table.statistics)
    for (const auto& expression : each.expressions)
      if (expression.starts_with('(') ? mentions(table.name, expression, column) : expression == column)
        return "statistics " + display(each.name);
  if (table.partition_by)
    for (const auto& key : table.partition_by->keys)
      if (key.column == column || mentions(table.name, key.expression, column))
        return "the partition key of " + display(table.name);
  return {};
}

}  // namespace

ApplyError does_not_exist(std::string_view kind, std::string_view name) {
  return std::string(kind) + " " + std::string(name) + " does not exist";
}
ApplyError exists_already(std::string_view kind, std::string_view name) {
  return std::string(kind) + " " + std::string(name) + " exists already";
}
ApplyError differs(std::string_view kind, std::string_view name, std::string_view difference) {
  return std::string(kind) + " " + std::string(name) +
         " is not as the change expects: " + std::string(difference);
}
ApplyError is_used(std::string_view kind, std::string_view name, std::string_view user) {
  return std::string(kind) + " " + std::string(name) + " is still used by " + std::string(user);
}

std::string part_of(const QualifiedName& table, std::string_view part) {
  return display(table) + "." + std::string(part);
}

bool relation_exists(const Schema& schema, const QualifiedName& name) {
  if (find_by_name(schema.sequences, name) != nullptr) return true;
  for (const auto& table : schema.tables) {
    if (table.name.schema != name.schema) continue;
    if (table.name.name == name.name) return true;
    if (table.primary_key && table.primary_key->name == name.name) return true;
    const auto named = [&](const auto& each) { return each.name == name.name; };
    if (std::any_of(table.uniques.begin(), table.uniques.end(), named)) return true;
    if (std::any_of(table.exclusions.begin(), table.exclusions.end(), named)) return true;
    if (std::any_of(table.indexes.begin(), table.indexes.end(), named)) return true;
  }
  return false;
}

bool constraint_exists(const Table& table, std::string_view name) {
  const auto named = [&](const auto& each) { return each.name == name; };
  return (table.primary_key && table.primary_key->name == name) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), named) ||
         std::any_of(table.checks.begin(), table.checks.end(), named) ||
         std::any_of(table.exclusions.begin(), table.exclusions.end(), named) ||
         std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(), named);
}

ApplyError missing_column(const Table& table, const Names& columns) {
  if (descends(table)) return {};  // the others are its parent's
  for (const auto& column : columns)
    if (find_column(table, column) == nullptr) return does_not_exist("column", part_of(table.name, column));
  return {};
}

ApplyError missing_type(const Schema& schema, const ColumnType& type) {
  // Which types an extension brings only the server knows.
  if (type.schema.empty() || !schema.extensions.empty()) return {};
  if (type_exists(schema, {type.schema, type.name})) return {};
  return does_not_exist("type", display(QualifiedName{type.schema, type.name}));
}

ApplyError missing_schema(const Schema& schema, std::string_view name) {
  return name == "public" || contains(schema.schemas, name) ? ApplyError{} : does_not_exist("schema", name);
}

void rename_index_marks(Table& table, const std::string& name, const std::string& new_name) {
  for (auto* mark : {&table.cluster_on, &table.replica_identity})
    if (*mark == name) *mark = new_name;
}

std::string user_of_column(const Schema& schema, const Table& table, std::string_view column) {
  if (auto user = user_within(table, column); !user.empty()) return user;
  for (const auto& other : schema.tables)
    for (const auto& key : other.foreign_keys)
      if (key.referenced_table == table.name && contains(key.referenced_columns, column))
        return "foreign key " + key.name + " of table " + display(other.name);
  return {};
}

std::string user_of_key(const Schema& schema, const Table& table, const Names& columns) {
  const auto wanted = word::key(table.name, columns);
  int keys = table.primary_key && word::key(table.name, table.primary_key->columns) == wanted ? 1 : 0;
  for (const auto& unique : table.uniques)
    if (word::key(table.name, unique.columns) == wanted) ++keys;
  for (const auto& index : table.indexes)
    if (word::is_key(index) && word::key(table.name, word::key_columns(index)) == wanted) ++keys;
  if (keys > 1) return {};  // another key stays that foreign keys can point to
  for (const auto& other : schema.tables)
    for (const auto& key : other.foreign_keys)
      if (key.referenced_table == table.name && word::key(table.name, key.referenced_columns) == wanted)
        return "foreign key " + key.name + " of table " + display(other.name);
  return {};
}

}  // namespace rowan::tool
