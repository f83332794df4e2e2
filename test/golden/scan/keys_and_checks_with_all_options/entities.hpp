#include <rowan/schema.hpp>

struct [[using rowan: table("rooms"),
         primary_key(building, number, name = "rooms by number", deferrable, include = name, with = "fillfactor=80",
                     tablespace = "pg_default", comment = "the door says it"),
         unique(name, constraint, comment = "names are unique"),
         unique(floor, name, constraint, name = "per_floor", include = {seats}, with = "fillfactor=70",
                tablespace = "pg_default"),
         unique(seats, include = floor, comment = "an index"),
         check("some_seats", "seats > 0", not_valid, no_inherit, comment = "old rooms have none"),
         index(expr("lower(name)", statistics = 500), using = btree, comment = "for search"),
         index(opclass(name, gist_trgm_ops, siglen = 32), using = gist, name = "by_likeness"),
         index(opclass(place, vector_l2_ops), using = hnsw, with = "m=16, ef_construction=64", name = "by_place")]]
Room {
  std::int32_t building{};
  std::int32_t number{};
  [[rowan::unique(constraint)]] std::int32_t door{};
  std::int32_t floor{};
  std::string name{};
  std::int32_t seats{};
  std::string place{};
};
