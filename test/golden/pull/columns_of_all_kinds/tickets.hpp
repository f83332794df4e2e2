// The tables of tickets, read from the database by `rowan db pull`. The file is yours: what you add stays when
// it is pulled again.
#pragma once
#include <rowan/schema.hpp>

namespace tickets {

struct [[using rowan: table("invoices"),
         sequence("loose", type = smallint, increment = -1, cycle, comment = "counts down")]] Invoice {
  [[using rowan: primary_key, identity(always, start = 100, sequence = "invoice numbers")]] std::int64_t id{};
  [[rowan::sequence("numbers", start = 1000, increment = 10, cache = 20)]] std::int64_t number{};
};

struct [[rowan::table("tickets")]] Ticket {
  [[using rowan: primary_key, serial]] std::int32_t id{};
  [[rowan::sequence("numbers", shared)]] std::int64_t number{};
  [[rowan::serial("places", type = integer, unlogged)]] std::int64_t place{};
  [[rowan::collate("C")]] std::string title{};
  [[rowan::generated("upper(title)")]] std::optional<std::string> loud{};
  [[using rowan: storage(external), compression(pglz), statistics(500), n_distinct(-0.5)]]
  std::optional<std::vector<std::byte>> picture{};
};

}  // namespace tickets
