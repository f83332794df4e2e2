// Models definitions as SQL text: a column, constraint or index as it stands in CREATE and ALTER statements.
// To write a new option, add its phrase at its place in the grammar (manual, the page of the command).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/schema.hpp"
#include "sql/clauses.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {

/// `ALTER TABLE public.orders action`
std::string alter_table(const QualifiedName& table, std::string_view action);
/// `ALTER TABLE public.orders ALTER COLUMN note action`
std::string alter_column(const QualifiedName& table, std::string_view column, std::string_view action);

/// `ALTER TABLE public.orders ALTER COLUMN note TYPE type USING cast`
std::string alter_column_type(const QualifiedName& table, std::string_view column, std::string_view type,
                              std::string_view cast);

/// `note text NOT NULL DEFAULT 'x'`
std::string column_definition(const Column& column);
/// `ALWAYS` or `BY DEFAULT`
std::string_view identity_words(IdentityGeneration identity);

/// `CONSTRAINT orders_pkey PRIMARY KEY (id)`
Clauses constraint_definition(const PrimaryKey& key);
Clauses constraint_definition(const Unique& unique);
Clauses constraint_definition(const Check& check);
Clauses constraint_definition(const Exclusion& exclusion);
Clauses constraint_definition(const ForeignKey& key);
/// `ALTER TABLE public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id)`
std::string add_constraint(const QualifiedName& table, const Clauses& definition);
/// `DEFERRABLE INITIALLY DEFERRED`; empty for one that is not deferrable.
std::string_view deferrable_words(Deferrable deferrable);

/// COMMENT ON CONSTRAINT of any constraint that has one; empty: it has none.
template <class Constraint>
std::vector<std::string> comment_statements(const QualifiedName& table, const Constraint& constraint);

/// `ALTER INDEX public.i ALTER COLUMN 1 SET STATISTICS 500`; nothing: back to the default of the server.
std::string set_statistics(const QualifiedName& table, const std::string& index, int key,
                           std::optional<int> value);

/// `RANGE (at, lower(code))`: behind PARTITION BY.
std::string partition_key(const PartitionBy& partition);
/// `(fillfactor = 70, toast.autovacuum_enabled = false)`; a parameter without value is its name alone.
std::string storage_parameter_list(const std::vector<StorageParameter>& parameters);

/// CREATE INDEX, the statistics of its expressions, and COMMENT ON INDEX where it has one.
std::vector<std::string> index_statements(const QualifiedName& table, const Index& index, bool concurrently);

/// `COMMENT ON what IS 'text'`, IS NULL for no text.
std::string comment_statement(std::string_view what, std::string_view text);

template <class Constraint>
std::vector<std::string> comment_statements(const QualifiedName& table, const Constraint& constraint) {
  if (constraint.comment.empty()) return {};
  return {comment_statement("CONSTRAINT " + quote_identifier(constraint.name) + " ON " + quote(table),
                            constraint.comment)};
}

/// Adds a constraint of any kind, with its comment.
template <class Constraint>
std::vector<std::string> added(const QualifiedName& table, const Constraint& constraint) {
  auto statements = comment_statements(table, constraint);
  statements.insert(statements.begin(), add_constraint(table, constraint_definition(constraint)));
  return statements;
}

}  // namespace rowan::tool
