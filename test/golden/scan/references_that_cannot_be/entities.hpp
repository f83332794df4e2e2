#include <rowan/schema.hpp>

struct [[rowan::table("customers")]] Customer {
  [[rowan::primary_key]] rowan::uuid id{};
  std::string name{};
  rowan::has_many<struct Order> orders{};  // expect: error: 'orders' fits 3 references to Customer
};
struct Plain {
  int id;
};
struct [[rowan::table("orders")]] Order {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Customer::id, on_destory = cascade)]] rowan::uuid a{};  // expect: error: unknown option 'on_destory' of references; did you mean 'on_delete'?
  [[rowan::references(Customer::id, on_delete = casscade)]] rowan::uuid b{};  // expect: error: unknown value 'casscade' of 'on_delete'; did you mean 'cascade'?
  [[rowan::references(Custommer::id)]] rowan::uuid c{};  // expect: error: there is no struct 'Custommer'; did you mean 'Customer'?
  [[rowan::references(Customer::idd)]] rowan::uuid d{};  // expect: error: 'Customer' has no member 'idd'; did you mean 'id'?
  [[rowan::references(&Customer::id)]] rowan::uuid e{};  // expect: error: members are named without '&'
  [[rowan::references(id)]] rowan::uuid f{};             // expect: error: name the struct too: T::id
  [[rowan::references(Plain::id)]] std::int32_t g{};     // expect: error: 'Plain' is not a table
  [[rowan::references(Customer::id)]] std::int64_t h{};  // expect: error: 'h' is bigint, and Customer::id is uuid
  [[rowan::references(Customer::name)]] std::string i{};  // expect: error: 'Customer::name' is no key of 'customers'
  [[rowan::references(Customer::id, on_delete = set_null)]] rowan::uuid j{};  // expect: error: set_null needs a nullable member
  [[rowan::references(Customer::id, on_delete = set_null(j))]] std::optional<rowan::uuid> k{};  // expect: error: set_null(a, b) needs PostgreSQL 15 // expect: error: 'j' is no column of this foreign key // expect: error: set_null needs a nullable member
  [[rowan::references(Customer::orders)]] rowan::uuid l{};  // expect: error: 'Customer::orders' is not a column
};
