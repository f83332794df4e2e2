// Models a SELECT of one struct's rows as values: condition, order, limits, relations to load.
// To add a clause: a member here and its place in select.cpp, a one-line method in query.hpp.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <rowan/predicate.hpp>
#include <rowan/statement.hpp>
#include <rowan/table_description.hpp>

namespace rowan {

enum class Lock : char { none, update, no_key_update, share, key_share };
enum class LockWait : char { wait, nowait, skip_locked };
enum class SetOperation : char { union_, union_all, intersect, except };

struct Load;

/// Its text depends on its shape only, never on a value: equal shapes are one prepared statement.
struct Select {
  explicit Select(const TableDescription& of);
  Select(const Select&);
  Select(Select&&) noexcept;
  Select& operator=(const Select&);
  Select& operator=(Select&&) noexcept;
  ~Select();

  const TableDescription* table;
  Expression condition = {};
  std::vector<SortKey> ordering = {};
  std::optional<std::int64_t> limit = {};
  std::optional<std::int64_t> offset = {};
  std::vector<Load> loads;
  bool distinct = false;
  std::vector<Expression> distinct_on = {};
  std::vector<Expression> selected = {};  ///< instead of the columns, or after them with `and_columns`
  bool and_columns = false;
  std::vector<Expression> grouping = {};
  Expression having = {};
  Lock lock = Lock::none;
  LockWait lock_wait = LockWait::wait;
  std::vector<Select> combined;  ///< of their rows instead of the table's
  SetOperation operation = SetOperation::union_;
};

/// A relation to load for the rows of a query, and which of its rows: of the relation's target.
struct Load {
  const RelationInfo* relation;
  Select select;
};

/// A statement and the values of its parameters.
struct BoundStatement {
  const Statement& statement;
  Parameters parameters;
};

/// SELECT of every column in the order of the description, or of what is selected.
BoundStatement select_rows(const Select& select);
/// SELECT count(*); with a limit, of the rows within.
BoundStatement select_count(const Select& select);
/// SELECT EXISTS.
BoundStatement select_exists(const Select& select);
/// SELECT of aggregates over the rows; with a limit, over the rows within.
BoundStatement select_aggregate(const Select& select, const Expression& aggregate);
/// EXPLAIN of select_rows(): `words` stand before it.
BoundStatement explain_rows(const Select& select, std::string_view words);

}  // namespace rowan
