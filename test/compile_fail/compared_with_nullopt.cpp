// expect: write is_null(), is_not_distinct_from(value) or where_if
#include "shop.rowan.hpp"

namespace c = shop::columns;

auto wrong() { return c::customer.nickname == std::nullopt; }
