// expect: invalid conversion from|no matching function|no matching member function|cannot initialize
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.age.in({"a", "b"}); }
