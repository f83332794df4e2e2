// The tables of store, read from the database by `rowan db pull`. The file is yours: what you add stays when
// it is pulled again.
#pragma once
#include <rowan/schema.hpp>

#include "sales.hpp"

namespace store {

struct [[rowan::table("people")]] Person {
  [[using rowan: primary_key, no_default]] rowan::uuid id{};
  [[rowan::references(sales::Order::id, index = false)]] std::optional<rowan::uuid> last_order{};
  rowan::belongs_to<sales::Order> last_order_order{};
  rowan::has_one<sales::Order> order{};
};

}  // namespace store
