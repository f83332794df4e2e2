// expect: value_does_not_fit_column<int, std::
#include "shop.rowan.hpp"

namespace c = shop::columns;

auto wrong() { return c::customer.email == 5; }
