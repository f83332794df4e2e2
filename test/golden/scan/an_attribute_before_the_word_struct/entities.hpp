#include <rowan/schema.hpp>

[[rowan::table("before")]] struct Before {  // expect: error: misplaced attributes; expected attributes here
  [[rowan::primary_key]] std::int64_t id{};
};
