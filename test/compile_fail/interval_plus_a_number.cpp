// expect: value_does_not_fit_column<int, rowan::interval>
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.joined_at + 5; }
