// expect: no matching function|could not convert|no viable conversion|cannot convert
#include <rowan/functions.hpp>

#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong(const std::string& input) { return rowan::fragment<bool>(input, c::member.id); }
