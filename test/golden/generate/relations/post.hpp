#pragma once
#include <rowan/schema.hpp>

namespace blog {

struct Author;

struct [[rowan::table("posts")]] Post {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Author::id)]] std::int64_t author_id{};
  std::string title{};
  rowan::belongs_to<Author> author{};
};

}  // namespace blog
