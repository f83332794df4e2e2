#pragma once
#include <rowan/schema.hpp>

struct [[rowan::table("cities")]] City {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name = "back\\slash; \"quote\" [x";
};
