// expect: no matching function|could not convert|cannot convert|no matching member|no viable conversion
#include "forum.rowan.hpp"

namespace c = forum::columns;

auto wrong() { return c::member.posts.any(c::comment.likes > 5); }
