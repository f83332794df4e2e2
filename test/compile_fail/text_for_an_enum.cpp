// expect: value_does_not_fit_column<const char*, forum::PostState>|<const char *, forum::PostState>
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::post.state == "draft"; }
