// expect: column_is_of_another_table<forum::Member, forum::Post>
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong(const forum::PostRepository& posts) { return posts.distinct_on(c::member.id); }
