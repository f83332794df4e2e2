// expect: column_is_of_another_table<forum::Member, forum::Post>
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong(const forum::PostRepository& posts) { return posts.update(1, {.title = c::member.name}); }
