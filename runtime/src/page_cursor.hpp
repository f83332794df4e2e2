// Models the text of a page's cursor: the values of a row's sort keys, with a check of the query they are of.
// Nothing to extend.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <rowan/parameters.hpp>

namespace rowan {

/// In the binary format of its type.
struct CursorValue {
  unsigned type;
  bool null;
  std::string_view bytes;
};

/// Of letters, digits, `-` and `_`: fit for an address.
std::string cursor_of_values(std::string_view query, const std::vector<CursorValue>& values);
/// Throws ValueError for what is no cursor of this query.
std::vector<Parameters> values_of_cursor(std::string_view cursor, std::string_view query, std::size_t keys);

}  // namespace rowan
