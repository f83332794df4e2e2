// See author_first.cpp.
// clang-format off
#include "post.rowan.hpp"
#include "author.rowan.hpp"
// clang-format on

auto best_of_author(const blog::PostRepository& posts) {
  return posts.where(blog::columns::post.author->best->title == "x").count();
}
