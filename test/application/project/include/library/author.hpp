#pragma once
#include <rowan/schema.hpp>

namespace library {

struct [[rowan::table("authors")]] Author {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::unique]] std::string name{};
  rowan::has_many<struct Book> books{};
};

}  // namespace library
