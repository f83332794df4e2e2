// expect: no matching function|could not convert|no viable conversion|cannot convert|no matching member
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong(const std::string& input) { return c::post.body.matches(input, "cats"); }
