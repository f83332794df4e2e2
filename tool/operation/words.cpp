#include "operation/words.hpp"

#include <algorithm>

#include "sql/normal_form.hpp"
#include "sql/sequence_use.hpp"

namespace rowan::tool::word {
namespace {

std::string full(const QualifiedName& name) { return name.schema + "." + name.name; }

std::string of_column(std::string_view kind, const QualifiedName& table, std::string_view column) {
  return std::string(kind) + " " + full(table) + "." + std::string(column);
}

}  // namespace

std::string schema(std::string_view name) { return "schema " + std::string(name); }
std::string table(const QualifiedName& name) { return "table " + full(name); }
std::string relation(const QualifiedName& name) { return "relation " + full(name); }
std::string relation(const QualifiedName& table, std::string_view index) {
  return relation({table.schema, std::string(index)});
}
std::string column(const QualifiedName& table, std::string_view name) {
  return of_column("column", table, name);
}
std::string type_of(const QualifiedName& table, std::string_view name) {
  return of_column("type of", table, name);
}
std::string not_null(const QualifiedName& table, std::string_view name) {
  return of_column("not null", table, name);
}
std::string filled(const QualifiedName& table, std::string_view name) {
  return of_column("filled", table, name);
}
std::string no_default(const QualifiedName& table, std::string_view name) {
  return of_column("no default", table, name);
}
std::string no_identity(const QualifiedName& table, std::string_view name) {
  return of_column("no identity", table, name);
}
std::string no_expression(const QualifiedName& table, std::string_view name) {
  return of_column("no expression", table, name);
}
std::string logging(const QualifiedName& name) { return "logging of " + full(name); }
std::string constraint(const QualifiedName& table, std::string_view name) {
  return of_column("constraint", table, name);
}
std::string key(const QualifiedName& table, Names columns) {
  std::sort(columns.begin(), columns.end());
  std::string list;
  for (const auto& each : columns) list += (list.empty() ? "" : ",") + each;
  return "key " + full(table) + "(" + list + ")";
}
std::string policy(const QualifiedName& table, std::string_view name) {
  return of_column("policy", table, name);
}
std::string statistics(const QualifiedName& name) { return "statistics " + full(name); }
std::string sequence(const QualifiedName& name) { return "sequence " + full(name); }
std::string type(const QualifiedName& name) { return "type " + full(name); }
std::string values_of(const QualifiedName& name) { return "values of " + full(name); }
std::string statement(std::string_view name) { return "statement " + std::string(name); }
std::string value(const QualifiedName& name, std::string_view label) {
  return of_column("value", name, label);
}

std::string of_descendant(const std::string& word, const QualifiedName& table, const QualifiedName& below) {
  const auto kinds = {column(table, ""), type_of(table, ""),    not_null(table, ""),
                      filled(table, ""), no_default(table, ""), no_expression(table, "")};
  for (const auto& kind : kinds) {
    if (!word.starts_with(kind)) continue;
    const auto name = full(table);
    return kind.substr(0, kind.size() - name.size() - 1) + full(below) + "." + word.substr(kind.size());
  }
  return {};
}

void add_schema(Words& words, std::string_view name) {
  if (name != "public") words.insert(schema(name));
}

void add_type(Words& words, const ColumnType& column_type) {
  if (column_type.schema.empty()) return;
  words.insert(type({column_type.schema, column_type.name}));
  words.insert(values_of({column_type.schema, column_type.name}));
}

void add_sequences(Words& words, const std::optional<Expression>& default_value) {
  if (!default_value) return;
  for (const auto& name : sequences_in(*default_value)) words.insert(sequence(name));
}

void add_columns(Words& words, const QualifiedName& owner, const Names& columns) {
  words.insert(table(owner));
  for (const auto& each : columns) {
    words.insert(column(owner, each));
    words.insert(type_of(owner, each));
  }
}

void add_expression(Words& words, const QualifiedName& owner, const Expression& expression) {
  Names columns;
  if (!expression.empty())
    for (const auto& use : normalize_expression(expression).columns) columns.push_back(use.name);
  add_columns(words, owner, columns);
}

void add_index_keys(Words& words, const QualifiedName& owner, const std::vector<IndexKey>& keys) {
  for (const auto& each : keys) {
    if (!each.column.empty()) add_columns(words, owner, {each.column});
    add_expression(words, owner, each.expression);
  }
}

void add_exclusion(Words& words, const QualifiedName& owner, const Exclusion& exclusion) {
  add_columns(words, owner, exclusion.include);
  add_expression(words, owner, exclusion.predicate);
  for (const auto& each : exclusion.elements) add_index_keys(words, owner, {each.key});
}

void add_index(Words& words, const QualifiedName& owner, const Index& index) {
  add_columns(words, owner, index.include);
  add_expression(words, owner, index.predicate);
  add_index_keys(words, owner, index.keys);
}

void add_foreign_key(Words& words, const QualifiedName& owner, const ForeignKey& foreign_key) {
  add_columns(words, owner, foreign_key.columns);
  add_columns(words, foreign_key.referenced_table, foreign_key.referenced_columns);
  words.insert(key(foreign_key.referenced_table, foreign_key.referenced_columns));
  // No logged table may refer to an unlogged one.
  words.insert({logging(owner), logging(foreign_key.referenced_table)});
}

bool is_key(const Index& index) {
  return index.unique && index.predicate.empty() && !index.keys.empty() &&
         std::all_of(index.keys.begin(), index.keys.end(),
                     [](const IndexKey& each) { return !each.column.empty(); });
}

Names key_columns(const Index& index) {
  Names columns;
  for (const auto& each : index.keys) columns.push_back(each.column);
  return columns;
}

}  // namespace rowan::tool::word
