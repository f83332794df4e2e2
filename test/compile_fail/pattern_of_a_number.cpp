// expect: has no member named|no member named
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.age.like("1%"); }
