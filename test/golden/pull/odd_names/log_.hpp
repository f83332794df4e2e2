// The tables of time, read from the database by `rowan db pull`. The file is yours: what you add stays when
// it is pulled again.
#pragma once
#include <rowan/schema.hpp>

namespace log_ {

enum class [[using rowan: enum_type("level"), schema("log")]] Level {
  default_ [[rowan::value("default")]],
  value_1st [[rowan::value("1st")]],
  NULL_ [[rowan::value("NULL")]],
  non_blocking2 [[rowan::value("non-blocking")]],
  non_blocking,
};

struct [[using rowan: table("UserAccount"), schema("log")]] UserAccount {
  [[using rowan: primary_key, column("userId"), no_default]] rowan::uuid user_id{};
  Level level{};
};

}  // namespace log_
