#include <rowan/schema.hpp>
// min_pg_version 15

struct [[using rowan: table("people"), primary_key(code)]] Person {
  std::string first{};
  [[rowan::collate("C"), rowan::type(varchar(40))]] std::string last{};
  [[rowan::generated("first || ' ' || last")]] std::string full_name{};
  [[rowan::generated("length(last)", stored), rowan::index]] std::optional<std::int32_t> letters{};
  [[using rowan: storage(external), compression(pglz), statistics(500), n_distinct(-0.5),
    n_distinct_inherited(200)]] std::vector<std::byte> picture{};
  [[rowan::collate("public.german"), rowan::default_sql("lower('A')")]] std::string note{};
  [[rowan::generated("upper(first)")]] std::string code{};
};
