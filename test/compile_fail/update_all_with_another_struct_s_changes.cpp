// expect: cannot convert|does not refer to any field
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong(const forum::PostRepository& posts) { return posts.update_all(c::post.id > 5, {.name = "a"}); }
