// Two headers that name each other: this order, and the other in post_first.cpp.
#include "author.rowan.hpp"
#include "post.rowan.hpp"

auto best_of_author(const blog::PostRepository& posts) {
  return posts.where(blog::columns::post.author->best->title == "x").count();
}
