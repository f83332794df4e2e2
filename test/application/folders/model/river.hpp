#pragma once
#include <rowan/schema.hpp>

struct [[rowan::table("rivers")]] River {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::unique]] std::string name{};
};
