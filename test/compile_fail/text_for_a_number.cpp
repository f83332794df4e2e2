// expect: value_does_not_fit_column<const char*, int>|value_does_not_fit_column<const char *, int>
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.age > "old"; }
