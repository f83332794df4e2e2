// expect: no match for|value_does_not_fit_column<int, std::
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.name + 5; }
