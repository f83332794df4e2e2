// Models the way from a row of catalog_queries.hpp to the model: one function per query, columns in its
// order. To fill a new member, read the new column at the end of its function.
#pragma once
#include <string>
#include <vector>

#include "model/schema.hpp"

namespace pqxx {
class row;
}

namespace rowan::tool::catalog {

using Unmodelled = std::vector<std::string>;

/// A column as text; NULL is the empty text.
std::string text(const pqxx::row& row, int column);

/// A type that format_type() wrote; what type_named() cannot read stays as it is.
ColumnType type(const pqxx::row& row, int column);

/// The texts of an array.
Names names(const pqxx::row& row, int column);

/// What the server deparses, in our spelling; what our parser (it is 15) cannot read stays as it is.
Expression expression(const std::string& deparsed);

void add_schema(const pqxx::row& row, Schema& schema);
EnumType enum_type(const pqxx::row& row);
Table table(const pqxx::row& row, Unmodelled& unmodelled);
void add_column(const pqxx::row& row, Table& table, Unmodelled& unmodelled);
void add_constraint(const pqxx::row& row, Table& table, Unmodelled& unmodelled);
void add_index_key(const pqxx::row& row, Table& table, Unmodelled& unmodelled);
/// Each expression as the text that PostgreSQL reads as what it has; for some it deparses another.
void write_as_read_again(Schema& schema);

}  // namespace rowan::tool::catalog
