#pragma once
#include <rowan/schema.hpp>

namespace shop {

struct [[using rowan: table("visits"), unlogged, with("toast.autovacuum_enabled=false, fillfactor=70"),
         tablespace("fast"), index(page, name = "visits_page_idx"), cluster_on(visits_page_idx),
         replica_identity(full), statistics("visits_pages", page, expr("lower(page)"), kinds = {ndistinct, mcv})]]
Visit {
  [[rowan::primary_key]] std::int64_t id{};
  std::string page{};
};

struct [[using rowan: table("payments"), primary_key(id, paid_on), partition_by(range, paid_on), index(amount),
         partition("payments_old", from = minvalue, to = "2026-01-01"), partition("payments_rest", default)]]
Payment {
  std::int64_t id{};
  std::chrono::year_month_day paid_on{};
  std::int32_t amount{};
};

struct [[using rowan: table("payments_01"), partition_of(Payment, from = "2026-01-01", to = "2026-02-01"),
         index(id), check("small", "amount < 100")]]
JanuaryPayment : Payment {};

struct [[using rowan: table("cities"), primary_key(country, id), partition_by(list, country),
         partition("cities_at", in = {"at", "de"})]]
City {
  std::string country{};
  std::int32_t id{};
};

struct [[using rowan: table("places"), check("named", "name <> ''")]] Place {
  [[rowan::primary_key]] std::int32_t id{};
  std::string name{};
};

struct [[using rowan: table("capitals"), inherits(Place)]] Capital : Place {
  std::string country{};
};

struct [[using rowan: table("notes"), row_level_security(force),
         policy("own", for = select, to = {"clerk", "admin"}, using = "owner = current_user"),
         policy("no_empty", for = insert, check = "text <> ''", restrictive),
         policy("friends", using = "exists (select from friends f where f.name = owner)")]]
Note {
  [[rowan::primary_key]] std::int32_t id{};
  std::string owner{};
  std::string text{};
};

}  // namespace shop
