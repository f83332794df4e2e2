// expect: no matching function|cannot convert|no viable conversion
#include "shop.rowan.hpp"

namespace c = shop::columns;

auto wrong(const shop::OrderRepository& orders) { return orders.where(c::customer.email == "a").list(); }
