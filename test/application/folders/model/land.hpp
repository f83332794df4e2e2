#pragma once
#include <string>

struct [[rowan::table("lands")]] Land {
  [[rowan::primary_key]] int id{};
  [[rowan::unique]] std::string name{};
};
