// Loads with rows of one's choice, nested, and how many statements they take.
// To add a kind of load: a TEST_CASE here.
#include "golden.hpp"

using namespace queries_test;

namespace {

std::vector<Post> best_posts(const World& w, const Member& author, std::size_t count) {
  auto posts = w.posts_of(author);
  std::stable_sort(posts.begin(), posts.end(),
                   [](const Post& a, const Post& b) { return a.score > b.score; });
  if (posts.size() > count) posts.resize(count);
  return posts;
}

std::vector<Post> copied(const rowan::has_many<Post>& posts) { return {posts.begin(), posts.end()}; }

}  // namespace

TEST_CASE("a load takes the rows of its condition, in its order") {
  World w;
  const auto loaded = w.members.order_by(c::member.id)
                          .load(c::member.posts.where(c::post.score > 0).order_by(c::post.score.desc()))
                          .list();
  CHECK(w.statements.size() == 2);
  for (const auto& member : loaded) {
    auto expected = best_posts(w, member, 100);
    std::erase_if(expected, [](const Post& post) { return post.score <= 0; });
    CHECK(shown(copied(member.posts)) == shown(expected));
  }
}

TEST_CASE("a load's limit is one for each row that it is loaded for") {
  World w;
  const auto posts = c::member.posts.order_by(c::post.score.desc()).limit(2);
  const auto loaded = w.members.load(posts).list();
  CHECK(w.statements.size() == 2);
  CHECK(w.statements.back().find("CROSS JOIN LATERAL") != std::string::npos);
  for (const auto& member : loaded) CHECK(shown(copied(member.posts)) == shown(best_posts(w, member, 2)));
}

TEST_CASE("loads nest, one statement for each level, also over a walk in a condition") {
  World w;
  const auto loaded = w.members
                          .load(c::member.posts.where(c::post.author->active)
                                    .load(c::post.comments.where(c::comment.author->active)
                                              .load(c::comment.author.load(c::member.profile))))
                          .list();
  CHECK(w.statements.size() == 5);
  std::size_t comments = 0;
  for (const auto& member : loaded)
    for (const auto& post : member.posts)
      for (const auto& comment : post.comments) {
        ++comments;
        CHECK(comment.post_id == post.id);
        CHECK(comment.author->active);
        CHECK(bool(comment.author->profile) == (w.profile_of(*w.member(comment.author_id)) != nullptr));
      }
  const auto expected = filtered<Comment>(w, [&](const Comment& comment) {
    const auto* author = w.member(comment.author_id);
    return author != nullptr && author->active && w.member(w.post(comment.post_id).author_id)->active;
  });
  CHECK(comments == expected.size());
}

TEST_CASE("a relation that is not loaded says so, at every level") {
  World w;
  const auto post = w.posts.load(c::post.comments).where(c::post.comments.any()).first();
  CHECK_THROWS_AS((void)post->author->name, rowan::NotLoaded);
  CHECK_THROWS_WITH_AS((void)post->comments[0].author->name, doctest::Contains("forum::Member"),
                       rowan::NotLoaded);
}

TEST_CASE("rows in hand are loaded with rows of one's choice") {
  World w;
  auto rows = w.posts.order_by(c::post.id).list();
  w.statements.clear();
  w.posts.load(rows, c::post.comments.order_by(c::comment.likes.desc()).limit(1).load(c::comment.author));
  CHECK(w.statements.size() == 2);
  for (const auto& post : rows) {
    const auto comments = w.comments_of(post);
    CHECK(post.comments.size() == std::min<std::size_t>(comments.size(), 1));
    for (const auto& comment : comments) CHECK(post.comments[0].likes >= comment.likes);
  }
  std::vector<Post> none;
  w.statements.clear();
  w.posts.load(none, c::post.comments);
  CHECK(w.statements.empty());
}

TEST_CASE("a thousand parents and three levels take one statement for each level") {
  World w;
  w.sql(
      "insert into posts (author_id, title, body, score, state) select 1 + i % 20, 'x', 'y', i, 'draft' "
      "from generate_series(1, 1000) i;"
      "insert into comments (post_id, author_id, likes, body) select id, 1 + id % 20, 1, 'z' from posts");
  const auto posts = w.posts.load(c::post.comments.load(c::comment.author.load(c::member.profile))).list();
  CHECK(posts.size() == 1040);
  CHECK(w.statements.size() == 4);
}

TEST_CASE("has_one with several rows loads the same row that a walk finds") {
  World w;
  const auto loaded = w.members.load(c::member.latest).order_by(c::member.id).list();
  for (const auto& member : loaded) {
    const auto posts = w.posts_of(member);
    REQUIRE(bool(member.latest) == !posts.empty());
    if (!posts.empty()) CHECK(member.latest->id == posts[0].id);
  }
}
