#include <rowan/schema.hpp>
#include "missing.hpp"  // expect: error: 'missing.hpp' file not found

struct [[rowan::table("broken"), rowan::frobnicate]] Broken {
  [[rowan::primary_key]] std::int64_t id{};
  std::optinal<int> value{};  // expect: error: no template named 'optinal' in namespace 'std'
};
