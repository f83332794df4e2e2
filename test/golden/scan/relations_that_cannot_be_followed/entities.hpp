#include <rowan/schema.hpp>

struct Nowhere;

struct [[rowan::table("addresses")]] Address {
  [[rowan::primary_key]] std::int64_t id{};
  rowan::has_many<struct Order> orders{};  // expect: error: 'orders' fits 2 references to Address
  rowan::has_one<struct Shelf> shelf{};    // expect: error: no member of Shelf references Address
  [[rowan::relation(by = Address::id)]] rowan::has_many<Order> wrong{};  // expect: error: 'wrong' goes by a member of Order
};
struct [[rowan::table("orders")]] Order {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Address::id)]] std::int64_t billing_id{};
  [[rowan::references(Address::id)]] std::int64_t shipping_id{};
  rowan::belongs_to<Address> billing{};
  rowan::belongs_to<Address> address{};  // expect: error: 'address' fits 2 references to Address
  rowan::belongs_to<Nowhere> nowhere{};  // expect: error: 'nowhere' is a relation to 'Nowhere', which no scanned header defines as a table
  rowan::belongs_to<struct Shef> shelf{};  // expect: error: 'shelf' is a relation to 'Shef', which no scanned header defines as a table; did you mean 'Shelf'?
  [[rowan::unique]] rowan::belongs_to<Address> unique_one{};  // expect: error: 'unique' stands on columns // expect: error: 'unique_one' fits 2
  [[rowan::relation(by = Order::id)]] std::string text{};     // expect: error: relation stands on belongs_to, has_one and has_many
  [[rowan::relation(bye = Order::id)]] rowan::belongs_to<Address> bye{};  // expect: error: unknown option 'bye' of relation; did you mean 'by'? // expect: error: 'bye' fits 2
};
struct [[rowan::table("shelves")]] Shelf {
  [[rowan::primary_key]] std::int64_t id{};
};
