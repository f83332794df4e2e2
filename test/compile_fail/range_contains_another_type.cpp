// expect: value_does_not_fit_column<int,
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::post.visible.contains(5); }
