// What queries and selections of every type share.
#include <rowan/error.hpp>
#include <rowan/selection.hpp>

namespace rowan {

void distinct_by(Select& select, Expression key) { select.distinct_on.push_back(std::move(key)); }

Select combined(const Select& left, SetOperation operation, const Select& right) {
  Select result(*left.table);
  result.loads = left.loads;
  result.combined = {left, right};
  result.operation = operation;
  return result;
}

std::string sql_of(const Select& select) { return select_rows(select).statement.sql(); }

Expression readable(Expression column) {
  const auto* plain = column.plain_column();
  return plain == nullptr ? column : column.add(read_cast(*plain));
}

void throw_not_one(bool several) {
  if (several) throw NotUnique("one() found several rows where one was expected; first() takes the first");
  throw NotFound("one() found no row; first() gives an optional instead");
}

}  // namespace rowan
