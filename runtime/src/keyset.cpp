#include <algorithm>
#include <libpq-fe.h>

#include <rowan/error.hpp>
#include <rowan/keyset.hpp>

#include "page_cursor.hpp"

namespace rowan {
namespace {

bool has_column(const Select& query, const ColumnInfo& column) {
  return std::any_of(query.ordering.begin(), query.ordering.end(), [&](const SortKey& key) {
    return key.expression.plain_column() == &column && !key.expression.walks();
  });
}

// Rows that are equal in every key would come twice or never.
void sort_to_the_last(Select& query) {
  for (const int position : query.table->primary_key) {
    const auto& column = query.table->columns[position];
    if (!has_column(query, column)) query.ordering.push_back({Expression(ColumnReference{nullptr, &column})});
  }
}

bool may_be_null(const SortKey& key) {
  const auto* column = key.expression.plain_column();
  return column == nullptr || column->nullable || key.expression.walks();
}

SortKey reversed(SortKey key) {
  const bool nulls_before = !key.nulls_before();
  key.descending = !key.descending;
  key.nulls = nulls_before == key.descending ? SortKey::Nulls::usual
              : nulls_before                 ? SortKey::Nulls::first
                                             : SortKey::Nulls::last;
  return key;
}

bool is_null(const Parameters& value) { return value[0].length < 0; }

Expression equal(const SortKey& key, const Parameters& value) {
  return is_null(value) ? null_test(key.expression, true) : join(key.expression, "=", Expression(value));
}

// Rows that this key alone puts behind the value; empty: none.
Expression behind(const SortKey& key, const Parameters& value) {
  if (is_null(value)) return key.nulls_before() ? null_test(key.expression, false) : Expression();
  auto result = join(key.expression, key.descending ? "<" : ">", Expression(value));
  if (!key.nulls_before() && may_be_null(key)) result = disjunction(result, null_test(key.expression, true));
  return result;
}

// One comparison of rows, which an index on the keys serves.
bool is_row_comparison(const std::vector<SortKey>& keys) {
  return std::all_of(keys.begin(), keys.end(), [&](const SortKey& key) {
    return !may_be_null(key) && key.descending == keys.front().descending;
  });
}

Expression row_comparison(const std::vector<SortKey>& keys, const std::vector<Parameters>& values) {
  auto left = Expression::words("(");
  auto right = Expression::words("(");
  for (std::size_t i = 0; i < keys.size(); ++i) {
    left.add(i == 0 ? "" : ", ").add(keys[i].expression);
    right.add(i == 0 ? "" : ", ").add(Expression(values[i]));
  }
  return join(left.add(")"), keys.front().descending ? "<" : ">", right.add(")"));
}

Expression from_cursor(const std::vector<SortKey>& keys, const std::vector<Parameters>& values) {
  if (is_row_comparison(keys)) return row_comparison(keys, values);
  Expression result;
  for (std::size_t i = keys.size(); i-- > 0;) {
    const auto behind_here = behind(keys[i], values[i]);
    const auto behind_later = result.empty() ? Expression() : conjunction(equal(keys[i], values[i]), result);
    if (behind_here.empty())
      result = behind_later;
    else
      result = behind_later.empty() ? behind_here : disjunction(behind_here, behind_later);
  }
  return result.empty() ? Expression::words("false") : result;
}

std::string fingerprint(const Select& query) {
  std::string text(query.table->name);
  for (const auto& key : query.ordering) {
    text.append("\n").append(key.expression.text()).append(key.descending ? " desc" : " asc");
    for (const auto& column : key.expression.columns()) text.append(" ").append(column.column->name);
  }
  return text;
}

void check_page(const Select& query, const PageRequest& request) {
  const bool cursor = !request.after.empty() || !request.before.empty();
  if (request.size < 1) throw LogicError("a page has one row at least");
  if (!request.after.empty() && !request.before.empty())
    throw LogicError("a page is after one cursor or before one, not both");
  if (request.number > 0 && cursor)
    throw LogicError("a page is asked for by a number or by a cursor, not both");
  if (query.limit || query.offset) throw LogicError("page() sets the limit: leave limit() and offset() out");
}

void check_keys(const Select& query) {
  if (query.table->primary_key.empty())
    throw LogicError("pages by cursor need a primary key of " + std::string(query.table->name) +
                     "; ask for them by number");
  for (const auto& key : query.ordering)
    if (key.raw) throw LogicError("pages by cursor cannot be sorted by raw_sql(); use fragment()");
}

}  // namespace

KeysetPage keyset_page(const Select& query, const PageRequest& request) {
  check_page(query, request);
  check_keys(query);
  KeysetPage page{query, {}, !request.before.empty()};
  auto& select = page.select;
  sort_to_the_last(select);
  page.query = fingerprint(select);
  if (page.backward)
    for (auto& key : select.ordering) key = reversed(key);
  const auto& cursor = page.backward ? request.before : request.after;
  if (!cursor.empty()) {
    const auto values = values_of_cursor(cursor, page.query, select.ordering.size());
    select.condition = conjunction(select.condition, from_cursor(select.ordering, values));
  }
  for (const auto& key : select.ordering) select.selected.push_back(key.expression);
  select.and_columns = true;
  select.limit = request.size + 1;
  return page;
}

std::string cursor_at(const KeysetPage& page, const Result& result, int row) {
  const auto first = static_cast<int>(page.select.table->columns.size());
  std::vector<CursorValue> values;
  for (int i = 0; i < static_cast<int>(page.select.ordering.size()); ++i) {
    const auto* rows = result.raw();
    const int column = first + i;
    values.push_back(
        {PQftype(rows, column),
         PQgetisnull(rows, row, column) != 0,
         {PQgetvalue(rows, row, column), static_cast<std::size_t>(PQgetlength(rows, row, column))}});
  }
  return cursor_of_values(page.query, values);
}

Select numbered_page(const Select& query, const PageRequest& request) {
  check_page(query, request);
  auto page = query;
  sort_to_the_last(page);
  page.limit = request.size + 1;
  page.offset = (request.number - 1) * request.size;
  return page;
}

}  // namespace rowan
