// expect: NULL does not fit a column that is not null
#include "shop.rowan.hpp"

namespace c = shop::columns;

void wrong(const shop::OrderRepository& orders) { orders.update(1, {.amount = std::nullopt}); }
