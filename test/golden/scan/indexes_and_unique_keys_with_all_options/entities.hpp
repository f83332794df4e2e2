// min_pg_version 15
#include <rowan/schema.hpp>

struct [[using rowan: table("people"), schema("crm"),
         index(name, unique, name = "people_by_name", where = "not gone", message = "name is taken"),
         index(desc(born), asc(name, nulls_first), desc(town, nulls_last)),
         index(opclass(town, text_pattern_ops), collate(name, "C")),
         index(expr("lower(town)"), using = btree, with = "fillfactor=70", tablespace = "pg_default"),
         index(tags, using = gin, concurrently),
         index(born, include = {name, town}, name = "people_covering"),
         unique(town, name, nulls_not_distinct, message = "lives there already"),
         unique(born, name, where = "gone", name = "gone_people"),
         unique(town, born, deferrable = initially)]]
Person {
  [[rowan::primary_key(name = "people_key")]] std::int64_t id{};
  [[rowan::index]] std::string name{};
  std::string town{};
  rowan::date born{};
  std::vector<std::string> tags{};
  bool gone{};
  [[rowan::unique(message = "badge is in use")]] std::int32_t badge{};
  [[rowan::unique(deferrable = true, name = "seat_once")]] std::int32_t seat{};
  [[rowan::index(using = hash), rowan::index(unique, where = "code <> ''", name = "code_once")]] std::string code{};
};
