#include "operation/definition.hpp"

#include <algorithm>

#include "sql/clauses.hpp"
#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

std::string_view action_words(ReferentialAction action) {
  switch (action) {
    case ReferentialAction::no_action:
      return "NO ACTION";
    case ReferentialAction::restrict:
      return "RESTRICT";
    case ReferentialAction::cascade:
      return "CASCADE";
    case ReferentialAction::set_null:
      return "SET NULL";
    case ReferentialAction::set_default:
      return "SET DEFAULT";
  }
  return "";
}

/// `gin_trgm_ops`, or with its schema: `public.gin_trgm_ops`
std::string quote_maybe_qualified(const std::string& name) {
  const auto dot = name.find('.');
  return dot == std::string::npos ? quote_identifier(name)
                                  : quote({name.substr(0, dot), name.substr(dot + 1)});
}

/// `fillfactor = 70, toast.autovacuum_enabled = false`; a parameter without a value is its name alone.
std::string parameters(const std::vector<StorageParameter>& list) {
  std::string text;
  for (const auto& [name, value] : list) {
    const bool plain = std::all_of(value.begin(), value.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '_' || c == '.';
    });
    text += (text.empty() ? "" : ", ") + quote_maybe_qualified(name);
    if (!value.empty()) text += " = " + (plain ? value : quote_literal(value));
  }
  return text;
}

std::string index_key(const IndexKey& key) {
  Clauses clauses(key.column.empty() ? "(" + key.expression + ")" : quote_identifier(key.column));
  if (key.collation) clauses.add("COLLATE " + collation_sql(*key.collation));
  if (!key.operator_class.empty()) {
    auto name = quote_maybe_qualified(key.operator_class);
    if (!key.operator_class_parameters.empty())
      name += " (" + parameters(key.operator_class_parameters) + ")";
    clauses.add(name);
  }
  return clauses.add_if(key.descending, "DESC")
      .add_if(key.nulls == NullsOrder::first, "NULLS FIRST")
      .add_if(key.nulls == NullsOrder::last, "NULLS LAST")
      .text();
}

/// What every constraint that an index enforces may say of that index.
Clauses& add_index_clauses(Clauses& clauses, const auto& key) {
  if (!key.include.empty()) clauses.add_line("INCLUDE (" + quote_list(key.include) + ")");
  if (!key.with.empty()) clauses.add("WITH " + storage_parameter_list(key.with));
  if (!key.tablespace.empty()) clauses.add("USING INDEX TABLESPACE " + quote_identifier(key.tablespace));
  return clauses;
}

}  // namespace

std::string alter_table(const QualifiedName& table, std::string_view action) {
  return Clauses("ALTER TABLE " + quote(table)).add_line(action).text();
}

std::string alter_column(const QualifiedName& table, std::string_view column, std::string_view action) {
  return alter_table(table, "ALTER COLUMN " + quote_identifier(column) + " " + std::string(action));
}

std::string alter_column_type(const QualifiedName& table, std::string_view column, std::string_view type,
                              std::string_view cast) {
  return Clauses("ALTER TABLE " + quote(table))
      .add_line("ALTER COLUMN " + quote_identifier(column) + " TYPE " + std::string(type))
      .add_line("USING " + std::string(cast))
      .text();
}

std::string_view identity_words(IdentityGeneration identity) {
  return identity == IdentityGeneration::always ? "ALWAYS" : "BY DEFAULT";
}

std::string column_definition(const Column& column) {
  Clauses clauses(quote_identifier(column.name));
  clauses.add(type_sql(column.type)).add_if(column.not_null, "NOT NULL");
  // The grammar allows only b_expr after DEFAULT here.
  if (column.default_value) clauses.add("DEFAULT " + as_operand(*column.default_value));
  if (column.identity) clauses.add("GENERATED").add(identity_words(*column.identity)).add("AS IDENTITY");
  return clauses.text();
}

std::string_view deferrable_words(Deferrable deferrable) {
  switch (deferrable) {
    case Deferrable::no:
      return "";
    case Deferrable::initially_immediate:
      return "DEFERRABLE INITIALLY IMMEDIATE";
    case Deferrable::initially_deferred:
      return "DEFERRABLE INITIALLY DEFERRED";
  }
  return "";
}

Clauses constraint_definition(const PrimaryKey& key) {
  Clauses clauses("CONSTRAINT " + quote_identifier(key.name));
  clauses.add_line("PRIMARY KEY (" + quote_list(key.columns) + ")");
  return add_index_clauses(clauses, key).add(deferrable_words(key.deferrable));
}

Clauses constraint_definition(const Unique& unique) {
  Clauses clauses("CONSTRAINT " + quote_identifier(unique.name));
  clauses.add_line("UNIQUE")
      .add_if(unique.nulls_not_distinct, "NULLS NOT DISTINCT")
      .add_parenthesised(quote_list(unique.columns));
  return add_index_clauses(clauses, unique).add(deferrable_words(unique.deferrable));
}

Clauses constraint_definition(const Check& check) {
  return Clauses("CONSTRAINT " + quote_identifier(check.name))
      .add_line("CHECK")
      .add_parenthesised(check.expression)
      .add_if(check.no_inherit, "NO INHERIT")
      .add_if(!check.valid, "NOT VALID");
}

Clauses constraint_definition(const Exclusion& exclusion) {
  std::string elements;
  for (const auto& element : exclusion.elements)
    elements += (elements.empty() ? "" : ", ") + index_key(element.key) + " WITH " + element.operator_name;
  Clauses clauses("CONSTRAINT " + quote_identifier(exclusion.name));
  clauses.add_line("EXCLUDE USING " + quote_identifier(exclusion.method)).add_parenthesised(elements);
  add_index_clauses(clauses, exclusion);
  if (!exclusion.predicate.empty()) clauses.add_line("WHERE (" + exclusion.predicate + ")");
  return clauses.add(deferrable_words(exclusion.deferrable));
}

Clauses constraint_definition(const ForeignKey& key) {
  Clauses clauses("CONSTRAINT " + quote_identifier(key.name));
  clauses.add_line("FOREIGN KEY").add_parenthesised(quote_list(key.columns));
  clauses.add("REFERENCES " + quote(key.referenced_table))
      .add_parenthesised(quote_list(key.referenced_columns));
  clauses.add_if(key.match == MatchType::full, "MATCH FULL");
  Clauses options("");
  if (key.on_delete != ReferentialAction::no_action) {
    options.add("ON DELETE").add(action_words(key.on_delete));
    if (!key.set_columns.empty()) options.add_parenthesised(quote_list(key.set_columns));
  }
  if (key.on_update != ReferentialAction::no_action)
    options.add("ON UPDATE").add(action_words(key.on_update));
  options.add(deferrable_words(key.deferrable)).add_if(!key.valid, "NOT VALID");
  return clauses.add_line(options.text());
}

std::string add_constraint(const QualifiedName& table, const Clauses& definition) {
  return Clauses("ALTER TABLE " + quote(table)).add_line("ADD").add(definition).text();
}

std::string partition_key(const PartitionBy& partition) {
  std::string keys;
  for (const auto& key : partition.keys) keys += (keys.empty() ? "" : ", ") + index_key(key);
  const auto method = partition.method == PartitionMethod::range  ? "RANGE"
                      : partition.method == PartitionMethod::list ? "LIST"
                                                                  : "HASH";
  return std::string(method) + " (" + keys + ")";
}

std::string storage_parameter_list(const std::vector<StorageParameter>& list) {
  return "(" + parameters(list) + ")";
}

std::vector<std::string> index_statements(const QualifiedName& table, const Index& index, bool concurrently) {
  std::string keys;
  for (const auto& key : index.keys) keys += (keys.empty() ? "" : ", ") + index_key(key);
  Clauses clauses("CREATE");
  clauses.add_if(index.unique, "UNIQUE").add("INDEX").add_if(concurrently, "CONCURRENTLY");
  clauses.add(quote_identifier(index.name)).add_line("ON " + quote(table));
  if (index.method != "btree") clauses.add("USING " + quote_identifier(index.method));
  clauses.add_parenthesised(keys);
  if (!index.include.empty()) clauses.add_line("INCLUDE (" + quote_list(index.include) + ")");
  clauses.add_if(index.nulls_not_distinct, "NULLS NOT DISTINCT");
  if (!index.with.empty()) clauses.add_line("WITH " + storage_parameter_list(index.with));
  if (!index.tablespace.empty()) clauses.add_line("TABLESPACE " + quote_identifier(index.tablespace));
  if (!index.predicate.empty()) clauses.add_line("WHERE " + index.predicate);
  std::vector<std::string> statements{clauses.text()};
  for (std::size_t at = 0; at < index.keys.size(); ++at)
    if (const auto& statistics = index.keys[at].statistics)
      statements.push_back(set_statistics(table, index.name, static_cast<int>(at) + 1, statistics));
  if (!index.comment.empty())
    statements.push_back(comment_statement("INDEX " + quote({table.schema, index.name}), index.comment));
  return statements;
}

std::string set_statistics(const QualifiedName& table, const std::string& index, int key,
                           std::optional<int> value) {
  return "ALTER INDEX " + quote({table.schema, index}) + " ALTER COLUMN " + std::to_string(key) +
         " SET STATISTICS " + std::to_string(value.value_or(-1));
}

std::string comment_statement(std::string_view what, std::string_view text) {
  return "COMMENT ON " + std::string(what) + " IS " + (text.empty() ? "NULL" : quote_literal(text));
}

}  // namespace rowan::tool
