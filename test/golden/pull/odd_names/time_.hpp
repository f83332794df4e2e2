// The tables of time, read from the database by `rowan db pull`. The file is yours: what you add stays when
// it is pulled again.
#pragma once
#include <rowan/schema.hpp>

namespace time_ {

struct [[using rowan: table("2fa codes"), no_primary_key]] Table2faCode {
  [[rowan::column("2fa")]] std::string column_2fa{};
  [[rowan::column("std")]] std::string std_{};
  [[rowan::column("a b")]] std::string a_b2{};
  std::string a_b{};
};

struct [[rowan::table("order")]] Order {
  [[using rowan: primary_key, identity(none)]] std::int32_t id{};
};

struct [[rowan::table("order_changes")]] OrderChange {
  [[using rowan: primary_key, identity(none)]] std::int32_t id{};
};

struct [[rowan::table("orders")]] Orders {
  [[using rowan: primary_key, identity(none)]] std::int32_t id{};
};

}  // namespace time_
