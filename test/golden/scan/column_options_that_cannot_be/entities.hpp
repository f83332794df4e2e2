#include <rowan/schema.hpp>

struct [[rowan::table("orders")]] Order {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::generated("idd + 1")]] std::int64_t a{};  // expect: error: table 'orders' has no column 'idd'; did you mean 'id'?
  [[rowan::generated("id + 1")]] std::int64_t b = 5;  // expect: error: 'b' is generated, so it cannot have an initialiser too: its value is always computed
  [[rowan::generated("id + 1"), rowan::identity(always)]] std::int64_t c{};  // expect: error: 'c' is generated, so it cannot have identity too: its value is always computed
  [[rowan::generated("a + 1")]] std::int64_t d{};  // expect: error: a generated column is computed of others that are not, and 'a' is generated
  [[rowan::generated("id + 1", virtual)]] std::int64_t e{};  // expect: error: a virtual column needs PostgreSQL 18
  [[rowan::generated("id +")]] std::int64_t f{};  // expect: error: in SQL: syntax error at end of input
  [[rowan::generated("id + 1", kept)]] std::int64_t g{};  // expect: error: 'generated' takes 1 argument
  [[rowan::collate("C")]] std::int64_t h{};  // expect: error: only text has a collation, and 'h' is bigint
  [[rowan::storage(outside)]] std::string i{};  // expect: error: unknown value 'outside'
  [[rowan::compression(lz4)]] std::string j{};  // expect: error: compression of a column needs PostgreSQL 14
  [[rowan::statistics(20000)]] std::string k{};  // expect: error: statistics takes 0 to 10000, and this is 20000
  [[rowan::n_distinct("many")]] std::string l{};  // expect: error: 'number' of n_distinct must be a number, such as 100 or -0.5
};
