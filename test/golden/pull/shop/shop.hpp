// The tables of shop, read from the database by `rowan db pull`. The file is yours: what you add stays when
// it is pulled again.
#pragma once
#include <nlohmann/json.hpp>

#include <rowan/schema.hpp>

namespace shop {

/// How far an order is.
enum class [[rowan::enum_type("order_status")]] OrderStatus {
  pending,
  NC_17 [[rowan::value("NC-17")]],
  delete_ [[rowan::value("delete")]],
};

struct [[rowan::table("categories")]] Category {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Category::id)]] std::optional<std::int64_t> parent_id{};
  std::string name{};
  rowan::belongs_to<Category> parent{};
  rowan::has_many<Category> children{};
};

/// Who buys.
/// One row each.
struct [[rowan::table("customers")]] Customer {
  [[rowan::primary_key]] rowan::uuid id{};
  [[using rowan: unique, comment("  indented")]] std::string email{};
  /// What friends say.
  [[using rowan: index(name = "index_customers_on_nickname"), type(varchar(80))]]
  std::optional<std::string> nickname{};
  [[rowan::created_at]] rowan::timestamptz inserted_at{};
  [[rowan::relation(by = Order::billing_id)]] rowan::has_many<struct Order> orders_by_billing{};
  [[rowan::relation(by = Order::customer_id)]] rowan::has_many<struct Order> orders_by_customer{};
};

struct [[using rowan: table("orders"),
         index(status, desc(updated_at), where = "amount > 0", include = note),
         check("amount_positive", "amount >= 0"),
         check("note_quoted", R"(note <> '"'::text)")]] Order {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Customer::id, on_delete = cascade)]] rowan::uuid customer_id{};
  [[rowan::references(Customer::id, index = false, name = "orders_billing_fk")]]
  std::optional<rowan::uuid> billing_id{};
  [[rowan::type(numeric(12, 2))]] rowan::decimal amount = 0;
  OrderStatus status = OrderStatus::NC_17;
  std::string note = "";
  std::int16_t depth = -1;
  bool paid = false;
  [[rowan::default_sql("'{}'")]] std::vector<std::string> tags{};
  [[rowan::default_sql("'{}'")]] nlohmann::json data{};
  [[rowan::default_sql("CURRENT_TIMESTAMP")]] rowan::timestamptz updated_at{};
  rowan::has_many<struct OrderItem> order_items{};
  rowan::belongs_to<Customer> billing{};
  rowan::belongs_to<Customer> customer{};
};

struct [[using rowan: table("order_items"), primary_key(order_id, number)]] OrderItem {
  [[rowan::references(Order::id)]] std::int64_t order_id{};
  std::int32_t number{};
  [[rowan::column("public")]] bool public_{};
  [[rowan::column("unitPrice")]] double unit_price{};
  rowan::belongs_to<Order> order{};
};

}  // namespace shop

// In the database, but in none of these structs, and so in no migration made of them:
//   view open_orders
//   trigger touch of orders
