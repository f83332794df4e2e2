// Models a page of a query's rows, and how it is asked for.
// To page in another way, a member of PageRequest and its branch in Query::page.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rowan {

/// By cursors, which stay right while rows come and go: `{.size = 20, .after = page.next}`. Or by number,
/// from 1: `{.size = 20, .number = 3}`.
struct PageRequest {
  std::int64_t size = 20;
  std::string after{};   ///< `next` of the page before; empty: the first page
  std::string before{};  ///< `previous` of the page behind
  std::int64_t number = 0;
  bool count = false;  ///< count all rows as well: one more query
};

template <class T>
struct Page {
  std::vector<T> rows;
  std::string next;      ///< for PageRequest::after; empty: there are no more rows
  std::string previous;  ///< for PageRequest::before; empty: this is the first page
  bool has_next = false;
  bool has_previous = false;
  std::optional<std::int64_t> total;
};

}  // namespace rowan
