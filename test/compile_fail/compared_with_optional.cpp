// expect: write is_null(), is_not_distinct_from(value) or where_if
#include "shop.rowan.hpp"

namespace c = shop::columns;

auto wrong(const std::optional<std::string>& name) { return c::customer.nickname == name; }
