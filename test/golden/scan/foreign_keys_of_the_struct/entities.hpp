// min_pg_version 15
#include <rowan/schema.hpp>

struct [[rowan::table("customers"), rowan::schema("crm"), rowan::unique(shop, number, rowan, name = "customer_numbers")]] Customer {
  [[rowan::primary_key]] std::int64_t id{};
  std::int64_t shop{};
  std::int64_t number{};
  std::string name{};
  std::int32_t rowan{};
};

struct [[using rowan: table("orders"),
         primary_key(shop, number, name = "the orders"),
         foreign_key(shop = Customer::shop, customer = Customer::number, name = Customer::rowan, name = "whose",
                     on_delete = set_null(customer), on_update = cascade, match = simple, deferrable, not_valid,
                     index = where("customer is not null"), comment = "who pays", message = "is no customer"),
         foreign_key(shop = Order::shop, previous = Order::number, match = full, index = false)]]
Order {
  std::int64_t shop{};
  std::int64_t number{};
  std::optional<std::int64_t> customer{};
  std::optional<std::int64_t> previous{};
  std::int32_t name{};
  [[rowan::references(Customer::id, not_valid, name = "seller", comment = "who sells")]] std::int64_t seller{};
  [[rowan::relation(by = Order::seller)]] rowan::belongs_to<Customer> sold_by{};
  rowan::has_many<Order> followers{};
};
