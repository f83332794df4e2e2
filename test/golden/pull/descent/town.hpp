// The tables of town, read from the database by `rowan db pull`. The file is yours: what you add stays when
// it is pulled again.
#pragma once
#include <rowan/schema.hpp>

namespace town {

struct [[using rowan: table("places"), check("named", "name <> ''")]] Place {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name{};
};

struct [[using rowan: table("capitals"), inherits(Place), no_primary_key]] Capital {
  std::int64_t id{};
  std::string name{};
  std::string country{};
};

struct [[using rowan: table("cities"), partition_by(list, country), no_primary_key]] City {
  std::string country{};
  std::int32_t id{};
};

struct [[using rowan: table("cities_at"),
         partition_by(hash, id),
         partition("cities_at_0", modulus = 2, remainder = 0),
         partition_of(City, in = {"a't", null}),
         no_primary_key]] CitiesAt {
  std::string country{};
  std::int32_t id{};
};

struct [[using rowan: table("notes"),
         unlogged,
         with("fillfactor=70"),
         no_primary_key,
         statistics("notes_both", owner, expr("(lower(text))"), kinds = {ndistinct, mcv}, target = 500),
         replica_identity(full),
         row_level_security(force),
         policy("own", restrictive, for = update, to = {"admin", "clerk"}, using = "owner = CURRENT_USER",
                check = "text <> ''", comment = "each his own")]] Note {
  std::string owner{};
  std::string text{};
};

struct [[using rowan: table("payments"),
         partition_by(range, paid_on),
         partition("payments_old", from = minvalue, to = "2026-01-01"),
         partition("payments_rest", default),
         primary_key(id, paid_on)]] Payment {
  std::int64_t id{};
  rowan::date paid_on{};
};

struct [[using rowan: table("payments_01"),
         partition_of(Payment, from = "2026-01-01", to = "2026-02-01"),
         primary_key(id, paid_on)]] Payments01 {
  [[rowan::index]] std::int64_t id{};
  rowan::date paid_on{};
};

}  // namespace town
