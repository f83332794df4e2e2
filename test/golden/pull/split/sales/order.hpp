// The tables of store, read from the database by `rowan db pull`. The file is yours: what you add stays when
// it is pulled again.
#pragma once
#include <rowan/schema.hpp>

namespace store {
struct Person;
}

namespace sales {

struct [[using rowan: table("orders"), schema("sales")]] Order {
  [[using rowan: primary_key, no_default]] rowan::uuid id{};
  [[using rowan: references(store::Person::id), index(unique)]] rowan::uuid person_id{};
  rowan::has_many<store::Person> people{};
  rowan::belongs_to<store::Person> person{};
};

}  // namespace sales
