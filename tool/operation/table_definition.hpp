// Models a table as SQL: CREATE TABLE with all its clauses, and the statements that complete it.
// To write a new option of a table: its clause in create_table_statement, or its statement in
// completing_statements.
#pragma once
#include <string>

#include "model/table.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {

std::string create_table_statement(const Table& table);

/// What CREATE TABLE has no clause for: other values of inherited columns, row level security, policies,
/// statistics, the mark of CLUSTER, the replica identity. Indexes exist by then.
Sql completing_statements(const Table& table);

/// CREATE TABLE makes one key, or exclusion constraint, of several that differ only in name, storage and
/// comment: this one comes after it.
bool is_repeated(const Table& table, const Unique& unique);
bool is_repeated(const Table& table, const Exclusion& exclusion);

}  // namespace rowan::tool
