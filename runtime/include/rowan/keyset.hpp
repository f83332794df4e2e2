// Models pages by cursor: a place in a query's order, as the values of its keys in the row that stands there.
// Included by generated .cpp files only. Nothing to extend.
#pragma once
#include <rowan/page.hpp>
#include <rowan/result.hpp>
#include <rowan/select.hpp>

namespace rowan {

/// The query of a page: sorted to the last by the primary key, from the cursor on, its keys after the
/// columns, one row more than asked for; where it is backward, the other way round.
struct KeysetPage {
  Select select;
  std::string query;  ///< what its cursors are checked against
  bool backward;
};

/// Throws ValueError for a cursor of another query, LogicError for what makes no page.
KeysetPage keyset_page(const Select& query, const PageRequest& request);
/// The cursor of a row of such a query.
std::string cursor_at(const KeysetPage& page, const Result& result, int row);
/// The query of a page by number.
Select numbered_page(const Select& query, const PageRequest& request);

}  // namespace rowan
