// expect: type_does_not_fit_column<std::
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.settings.contains(c::member.name); }
