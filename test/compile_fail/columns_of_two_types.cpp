// expect: type_does_not_fit_column<bool, int>
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.age == c::member.active; }
