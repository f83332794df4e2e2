// expect: type_does_not_fit_column<
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.joined_at - c::member.birthday; }
