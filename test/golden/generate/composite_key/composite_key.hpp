#pragma once
#include <rowan/schema.hpp>

namespace club {

struct [[using rowan: table("memberships"), schema("club"), primary_key(club_id, name),
         unique(club_id, fee)]] Membership {
  std::int64_t club_id{};
  [[rowan::column("user")]] std::string name{};
  std::optional<std::int32_t> fee{};
  rowan::has_many<struct Visit> visits{};
};

struct [[using rowan: table("visits"), schema("club")]] Visit {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Membership::club_id, match_with(visitor = Membership::name))]] std::int64_t club_id{};
  std::optional<std::string> visitor{};
  rowan::belongs_to<Membership> membership{};
};

}  // namespace club
