// expect: no matching function|could not convert|cannot convert|no matching member|no viable conversion
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong(const forum::PostRepository& posts) { return posts.order_by(c::post.id > 5); }
