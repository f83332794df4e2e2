// expect: needs one value for each|call to consteval|is not a constant expression
#include <rowan/functions.hpp>

#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return rowan::fragment<bool>("? = ?", c::member.id); }
