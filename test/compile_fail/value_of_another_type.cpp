// expect: value_does_not_fit_column<bool, rowan::decimal>
#include "shop.rowan.hpp"

namespace c = shop::columns;

auto wrong() { return c::order.amount == true; }
