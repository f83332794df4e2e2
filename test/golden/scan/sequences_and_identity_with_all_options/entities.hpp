#include <rowan/schema.hpp>

struct [[using rowan: table("orders"), sequence("numbers", start = 1000, increment = 10, cache = 20),
         sequence("loose", type = smallint, increment = -1, min = -50, cycle, owned_by = id,
                  comment = "counts down")]] Order {
  [[rowan::primary_key, rowan::serial]] std::int32_t id{};
  [[rowan::serial("Own name", type = bigint, start = 1, max = 5000)]] std::int32_t place{};
  [[rowan::sequence("numbers", shared)]] std::int64_t number{};
  [[rowan::sequence("shop.codes")]] std::int64_t code{};
  [[rowan::serial]] std::optional<std::int16_t> maybe{};
};

struct [[using rowan: table("invoices"), schema("shop")]] Invoice {
  [[rowan::primary_key, rowan::identity(always, start = 100, increment = 2, min = 2, max = 9000, cache = 5, cycle,
                                        sequence = "invoice numbers")]] std::int64_t id{};
  [[rowan::sequence("codes", shared)]] std::int64_t code{};
};

struct [[using rowan: table("seen"), unmanaged]] Seen {
  [[rowan::primary_key, rowan::serial]] std::int64_t id{};
};
