// Models columns of a table by their places in its description. Nothing to extend.
#pragma once
#include <algorithm>
#include <span>

namespace rowan {

inline bool holds(std::span<const int> columns, int position) {
  return std::find(columns.begin(), columns.end(), position) != columns.end();
}

}  // namespace rowan
