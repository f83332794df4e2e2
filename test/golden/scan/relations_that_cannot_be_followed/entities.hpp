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
  [[rowan::relation(by = Order::id)]] std::string text{};     // expect: error: relation stands on belongs_to, has_one, has_many and many_to_many
  [[rowan::relation(bye = Order::id)]] rowan::belongs_to<Address> bye{};  // expect: error: unknown option 'bye' of relation; did you mean 'by'? // expect: error: 'bye' fits 2
};
struct [[rowan::table("shelves")]] Shelf {
  [[rowan::primary_key]] std::int64_t id{};
};
struct [[rowan::table("people")]] Person {
  [[rowan::primary_key]] std::int64_t id{};
  rowan::many_to_many<Person, struct Friendship> friends{};  // expect: error: 'friends' fits 2 references to Person; choose one: [[rowan::relation(by = Friendship::a_id)]]
  [[rowan::relation(by = Friendship::a_id)]] rowan::many_to_many<Person, Friendship> others{};
  rowan::many_to_many<Address, Friendship> homes{};  // expect: error: 'homes' fits 2 references to Person
  [[rowan::relation(by = Friendship::a_id)]] rowan::many_to_many<Address, Friendship> houses{};  // expect: error: no member of Friendship references Address
  rowan::many_to_many<Person, struct Frendship> gone{};  // expect: error: 'gone' is a relation through 'Frendship', which no scanned header defines as a table; did you mean 'Friendship'?
  [[rowan::relation(to = Friendship::a_id)]] rowan::has_many<Friendship> ties{};  // expect: error: 'to' is for rowan::many_to_many
};
struct [[using rowan: table("friendships"), primary_key(a_id, b_id)]] Friendship {
  [[rowan::references(Person::id)]] std::int64_t a_id{};
  [[rowan::references(Person::id)]] std::int64_t b_id{};
};
