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
  app::Money price{};                          // expect: error: 'app::Money' has no column type; its codec travels as one that [[rowan::type(…)]] names
  [[rowan::type(bigint)]] app::Money fee{5};   // expect: error: the initialiser of 'fee' is not a constant
  [[rowan::type(bigint)]] app::Plain plain{};  // expect: error: 'plain' of type 'app::Plain' has no column type
};
