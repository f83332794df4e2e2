// expect: column_is_of_another_table<forum::Comment, forum::Post>
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.posts.sum(c::comment.likes); }
