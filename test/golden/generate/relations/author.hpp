#pragma once
#include <rowan/schema.hpp>

namespace blog {

struct Post;
struct Profile;

struct [[rowan::table("authors")]] Author {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name{};
  [[rowan::references(Post::id)]] std::optional<std::int64_t> best_id{};
  rowan::has_many<Post> posts{};
  rowan::belongs_to<Post> best{};
  rowan::has_one<Profile> profile{};
};

struct [[rowan::table("profiles")]] Profile {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Author::id)]] std::int64_t author_id{};
  std::string bio{};
};

}  // namespace blog
