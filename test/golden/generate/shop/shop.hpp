#pragma once
#include <rowan/schema.hpp>

namespace shop {

enum class [[rowan::enum_type("order_status")]] OrderStatus { pending, active, completed };

/// Who buys.
struct [[rowan::table("customers")]] Customer {
  [[rowan::primary_key]] rowan::uuid id{};
  [[rowan::unique]] std::string email{};  ///< where the invoices go
  std::optional<std::string> nickname{};
  rowan::has_many<struct Order> orders{};
};

struct [[using rowan: table("orders"), check("amount_positive", "amount > 0", message = "must be positive"),
         index(status, inserted_at, include = amount, where = "status <> 'completed'")]] Order {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Customer::id, on_delete = cascade)]] rowan::uuid customer_id{};
  [[rowan::type(numeric(12, 2))]] rowan::decimal amount{};
  OrderStatus status = OrderStatus::pending;
  [[rowan::created_at]] std::chrono::sys_time<std::chrono::microseconds> inserted_at{};
  rowan::belongs_to<Customer> customer{};
};

}  // namespace shop
