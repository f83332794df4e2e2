// expect: no matching function|constraints not satisfied
#include <rowan/aggregates.hpp>

#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return rowan::sum(c::member.name); }
