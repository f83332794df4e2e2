// expect: value_does_not_fit_column<const char*, int>|value_does_not_fit_column<const char *, int>
#include <rowan/functions.hpp>

#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return rowan::case_(c::member.active, 1).otherwise("no"); }
