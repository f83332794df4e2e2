// Models English nouns of table names: `order_items` holds rows that are each an `order_item`.
// To teach another irregular word, add a row to the table in english.cpp.
#pragma once
#include <string>
#include <string_view>

namespace rowan::tool {

/// Of the last word of a snake_case name: `order_items` → `order_item`, `people` → `person`, `status` →
/// `status`.
std::string singular(std::string_view name);

/// The other way: `category` → `categories`. A plural stays as it is.
std::string plural(std::string_view name);

}  // namespace rowan::tool
