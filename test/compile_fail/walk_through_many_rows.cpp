// expect: base operand of|is not a pointer
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.posts->title == "a"; }
