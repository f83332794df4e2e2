// expect: does not fit the column
#include "shop.rowan.hpp"

namespace c = shop::columns;

auto wrong() { return c::order.amount == true; }
auto worse() { return c::customer.email == 5; }
