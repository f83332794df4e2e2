#pragma once
#include <rowan/schema.hpp>

struct [[rowan::table("cities")]] City {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::unique]] std::string name{};
};
