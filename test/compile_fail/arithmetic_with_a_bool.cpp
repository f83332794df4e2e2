// expect: no match for|invalid operands
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.active + 1; }
