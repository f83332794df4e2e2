// Models the rows that queries are tested with: in PostgreSQL, and the same in plain C++ to compute answers
// from. To give a query something new to find, change a row in world.cpp.
#pragma once
#include <rowan/selection.hpp>

#include "fixture.hpp"
#include "forum.rowan.hpp"

namespace queries_test {

namespace c = forum::columns;
using forum::Comment;
using forum::Member;
using forum::Post;
using forum::PostState;
using forum::Profile;

struct World : repository_test::Fixture {
  World();

  forum::MemberRepository members{db()};
  forum::PostRepository posts{db()};
  forum::CommentRepository comments{db()};
  forum::ProfileRepository profiles{db()};

  std::vector<Member> member_rows;
  std::vector<Post> post_rows;
  std::vector<Comment> comment_rows;
  std::vector<Profile> profile_rows;

  const std::vector<Member>& rows(const Member*) const { return member_rows; }
  const std::vector<Post>& rows(const Post*) const { return post_rows; }
  const std::vector<Comment>& rows(const Comment*) const { return comment_rows; }
  const std::vector<Profile>& rows(const Profile*) const { return profile_rows; }

  const Member* member(std::optional<std::int64_t> id) const;
  const Post& post(std::int64_t id) const { return post_rows[static_cast<std::size_t>(id - 1)]; }
  std::vector<Post> posts_of(const Member& author) const;
  std::vector<Comment> comments_of(const Post& post) const;
  const Profile* profile_of(const Member& member) const;
};

}  // namespace queries_test
