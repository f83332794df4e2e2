// expect: column_is_of_another_table<forum::Post, forum::Member>
#include <rowan/functions.hpp>

#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return rowan::fragment<bool>("? = ?", c::member.id, c::post.id); }
