#pragma once
#include <rowan/schema.hpp>

namespace library {
struct [[rowan::table("people")]] Person {
  [[rowan::primary_key]] std::int64_t id{};
};
}  // namespace library
