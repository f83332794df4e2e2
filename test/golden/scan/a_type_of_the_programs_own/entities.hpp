#include <rowan/codec.hpp>
#include <rowan/schema.hpp>

namespace app {
struct Money {
  std::int64_t cents{};
};
struct Plain {};
}  // namespace app

template <>
struct rowan::codec<app::Money> : rowan::codec<std::int64_t> {};

struct [[rowan::table("products")]] Product {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::type(bigint)]] app::Money price{};
  [[rowan::type(bigint)]] std::optional<app::Money> discount{};
  [[rowan::type(bigint)]] std::vector<app::Money> history{};
};
