// Models a SELECT of one struct's rows as values: condition, order, limits, relations to load.
// To add a clause: a member here and its place in select.cpp, a one-line method in query.hpp.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <rowan/expression.hpp>
#include <rowan/statement.hpp>
#include <rowan/table_description.hpp>

namespace rowan {

/// Its text depends on its shape only, never on a value: equal shapes are one prepared statement.
struct Select {
  const TableDescription* table;
  Expression condition;
  std::vector<Expression> ordering;
  std::optional<std::int64_t> limit;
  std::optional<std::int64_t> offset;
  std::vector<const RelationInfo*> loads;
};

/// A statement and the values of its parameters.
struct BoundStatement {
  const Statement& statement;
  Parameters parameters;
};

/// SELECT of every column in the order of the description.
BoundStatement select_rows(const Select& select);
/// SELECT count(*); with a limit or offset, of the rows within them.
BoundStatement select_count(const Select& select);
/// SELECT EXISTS.
BoundStatement select_exists(const Select& select);

/// `expression` of a statement on one table, its columns without alias; its values count from `values` on.
void append(std::string& text, std::size_t& values, const Expression& expression);

}  // namespace rowan
