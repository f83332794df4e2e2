// Updates and deletions of every row that a condition holds for.
#include "golden.hpp"

using namespace queries_test;

TEST_CASE("update_all sets values and what is computed in the rows of a condition, and says in how many") {
  World w;
  CHECK(w.posts.update_all(c::post.state == PostState::draft,
                           {.title = "none", .score = c::post.score + 100}) == 10);
  CHECK(w.posts.where(c::post.title == "none").min(c::post.score) >= 90);
  CHECK(w.posts.where(c::post.score >= 90).count() == 10);
  CHECK(w.statements.front() ==
        "UPDATE public.posts AS t0 SET title = $1, score = (t0.score + $2) WHERE (t0.state = $3)");
}

TEST_CASE("update_all over relations finds its rows by their key") {
  World w;
  const auto expected = w.comments.where(c::comment.author->active).count();
  w.statements.clear();
  CHECK(w.comments.update_all(c::comment.author->active, {.likes = 0}) == expected);
  CHECK(w.statements.front().find(
            "WHERE (t0.id) IN (SELECT t0.id FROM public.comments AS t0 JOIN public.members AS t1") !=
        std::string::npos);
  CHECK(w.posts.update_all(c::post.comments.none(), {.rating = std::nullopt}) > 0);
  CHECK(w.members.update_all({}, {.balance = c::member.posts.count() * 10}) == 24);
  CHECK(w.members.where(c::member.balance == c::member.posts.count() * 10).count() == 24);
}

TEST_CASE("update_all with nothing to set sends nothing") {
  World w;
  CHECK(w.posts.update_all(c::post.id == 1, {}) == 0);
  CHECK(w.statements.empty());
}

TEST_CASE("erase_all deletes the rows of a condition, over relations too, and {} is all of them") {
  World w;
  CHECK(w.comments.erase_all(!c::comment.post->author->active) > 0);
  CHECK(w.comments.where(!c::comment.post->author->active).count() == 0);
  const auto left = w.comments.count();
  CHECK(w.comments.erase_all({}) == left);
  CHECK(w.posts.erase_all(c::post.id > 30) == 10);
}

TEST_CASE("an update that would compute with a column of another table is refused") {
  World w;
  CHECK_THROWS_AS(w.posts.update_all({}, {.title = c::post.author->name}), rowan::LogicError);
}
