#include <rowan/schema.hpp>

struct [[using rowan: table("orders"),
         sequence("numbers", incremnt = 2),   // expect: error: unknown option 'incremnt' of sequence; did you mean 'increment'?
         sequence("a", start = 1.5),          // expect: error: 'start' of sequence must be a whole number of 64 bits
         sequence("b", increment = 0),        // expect: error: increment cannot be 0
         sequence("c", start = 1, min = 5),   // expect: error: start lies below min
         sequence("d", min = 9, max = 2),     // expect: error: min must lie below max
         sequence("e", cache = 0),            // expect: error: cache must be 1 or more
         sequence("f", type = text),          // expect: error: unknown value 'text' of 'type'; legal: smallint, integer, bigint
         sequence("g", owned_by = idd),       // expect: error: 'Order' has no member 'idd'; did you mean 'id'?
         sequence("h", unlogged),             // expect: error: an unlogged sequence needs PostgreSQL 15
         sequence("orders")                   // expect: error: the name 'orders' is taken in its schema
         ]] Order {
  [[rowan::primary_key, rowan::serial]] std::int64_t id{};
  [[rowan::serial]] std::string name{};       // expect: error: serial needs a std::int16_t, std::int32_t or std::int64_t, and 'name' is std::string
  [[rowan::serial]] std::int32_t n = 5;       // expect: error: 'n' has a default, so it cannot draw from a sequence too
  [[rowan::serial, rowan::sequence("s")]] std::int32_t m{};  // expect: error: 'm' has one default: serial or sequence
  [[rowan::serial, rowan::identity(always)]] std::int32_t i{};  // expect: error: 'i' has a default, so it cannot be an identity too
  [[rowan::sequence("a2", shared)]] std::int64_t o{};  // expect: error: no member or struct defines the sequence 'a2'
  [[rowan::sequence("twice")]] std::int64_t p{};
  [[rowan::sequence("twice")]] std::int64_t q{};  // expect: error: the sequence 'twice' is defined twice; say shared where it is only used
  [[rowan::type(bigserial)]] std::int64_t r{};  // expect: error: 'bigserial' is not a type but a default; write [[rowan::serial]]
  [[rowan::identity(none, start = 3)]] std::int64_t t{};  // expect: error: options are for always and by_default: none has no sequence
};
