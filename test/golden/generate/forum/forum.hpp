#pragma once
#include <nlohmann/json.hpp>

#include <rowan/schema.hpp>

namespace forum {

struct Post;
struct Comment;
struct Profile;

enum class [[rowan::enum_type("post_state")]] PostState { draft, published, archived };

struct [[rowan::table("members")]] Member {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name{};
  [[rowan::unique]] std::string email{};
  std::optional<std::string> nickname{};
  std::optional<std::int32_t> age{};
  [[rowan::type(numeric(12, 2)), rowan::default_sql("0")]] rowan::decimal balance{};
  bool active{};
  rowan::timestamptz joined_at{};
  std::optional<rowan::date> birthday{};
  [[rowan::default_sql("'{}'")]] std::vector<std::string> tags{};
  std::optional<nlohmann::json> settings{};
  [[rowan::references(Member::id)]] std::optional<std::int64_t> referrer_id{};
  rowan::belongs_to<Member> referrer{};
  rowan::has_many<Member> referred{};
  rowan::has_many<Post> posts{};
  rowan::has_many<Comment> comments{};
  rowan::has_one<Profile> profile{};
  rowan::has_one<Post> latest{};
};

struct [[rowan::table("posts")]] Post {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Member::id)]] std::int64_t author_id{};
  std::string title{};
  std::string body{};
  std::int32_t score{};
  PostState state{};
  std::optional<rowan::timestamptz> published_at{};
  std::optional<rowan::range<rowan::timestamptz>> visible{};
  std::optional<double> rating{};
  rowan::belongs_to<Member> author{};
  rowan::has_many<Comment> comments{};
};

struct [[rowan::table("comments")]] Comment {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Post::id)]] std::int64_t post_id{};
  [[rowan::references(Member::id)]] std::optional<std::int64_t> author_id{};
  std::int32_t likes{};
  std::string body{};
  rowan::belongs_to<Post> post{};
  rowan::belongs_to<Member> author{};
};

struct [[rowan::table("profiles")]] Profile {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::unique, rowan::references(Member::id)]] std::int64_t member_id{};
  std::string bio{};
  [[rowan::type(tsvector)]] std::optional<std::string> search{};
  rowan::belongs_to<Member> member{};
};

}  // namespace forum
