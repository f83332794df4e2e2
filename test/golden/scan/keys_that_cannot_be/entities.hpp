#include <rowan/schema.hpp>

struct [[rowan::table("keyless")]] Keyless {  // expect: error: 'Keyless' has no primary key
  std::string name{};
};
struct [[rowan::table("logs"), rowan::no_primary_key]] Log {
  std::string line{};
};
struct [[rowan::table("unsure"), rowan::no_primary_key]] Unsure {  // expect: error: no_primary_key beside a primary_key; remove one of them
  [[rowan::primary_key]] std::int64_t id{};
};
struct [[rowan::table("two")]] TwoKeys {
  [[rowan::primary_key]] std::int64_t a{};
  [[rowan::primary_key]] std::int64_t b{};  // expect: error: a second primary_key; for a key of several columns write primary_key(a, b) on the struct
};
struct [[rowan::table("nullable")]] NullableKey {
  [[rowan::primary_key]] std::optional<std::int64_t> id{};  // expect: error: 'id' is part of the primary key
};
struct [[rowan::table("composite"), rowan::primary_key(a, c)]] Composite {  // expect: error: 'Composite' has no member 'c'
  std::int64_t a{};
  std::int64_t b{};
};
struct [[rowan::table("twice"), rowan::primary_key(a, a)]] Twice {  // expect: error: 'a' is named twice
  std::int64_t a{};
};
struct [[rowan::table("identities")]] Identities {
  [[rowan::primary_key, rowan::identity(always)]] std::int64_t id{};
  [[rowan::identity(always)]] std::int64_t second{};        // expect: error: 'id' is an identity already; a table has one
  [[rowan::unique(where = "second > 0", deferrable = true)]] std::int64_t third{};  // expect: error: a deferrable unique is a constraint
  [[rowan::unique(nulls_not_distinct)]] std::int64_t fourth{};  // expect: error: nulls_not_distinct needs PostgreSQL 15, and min_pg_version is 13
  [[rowan::index(unique, using = gin)]] std::int64_t fifth{};  // expect: error: a unique index needs btree
  [[rowan::index(nulls_not_distinct)]] std::int64_t sixth{};  // expect: error: nulls_not_distinct needs PostgreSQL 15 // expect: error: nulls_not_distinct needs unique
  [[rowan::index(message = "no")]] std::int64_t seventh{};  // expect: error: message needs unique
  [[rowan::version]] std::int32_t eighth{};
  [[rowan::version]] std::int32_t ninth{};  // expect: error: a second version: 'Identities' has one already
};
