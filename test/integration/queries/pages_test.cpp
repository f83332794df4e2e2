// Pages by cursor and by number, streams, plans.
// To test paging in another order: a line in the first TEST_CASE.
#include "golden.hpp"

namespace {

using namespace queries_test;
using PostQuery = rowan::Query<Post>;

std::string forward(const PostQuery& query, std::int64_t size) {
  std::string found;
  rowan::PageRequest request{.size = size};
  for (int pages = 0; pages < 50; ++pages) {
    const auto page = query.page(request);
    found += shown(page.rows);
    CHECK(page.has_next == !page.next.empty());
    if (!page.has_next) return found;
    request.after = page.next;
  }
  return "no end";
}

std::string backward(const PostQuery& query, std::int64_t size) {
  auto page = query.page({.size = size});
  while (page.has_next) page = query.page({.size = size, .after = page.next});
  std::string found = shown(page.rows);
  for (int pages = 0; page.has_previous && pages < 50; ++pages) {
    page = query.page({.size = size, .before = page.previous});
    found = shown(page.rows) + found;
  }
  return found;
}

std::string everything(const PostQuery& query) { return shown(query.order_by(c::post.id).list()); }

}  // namespace

TEST_CASE("pages in either direction together are the query: NULL, ties, walks and mixed directions") {
  World w;
  const auto all = w.posts.query();
  const PostQuery queries[] = {
      all,
      all.order_by(c::post.id.desc()),
      all.order_by(c::post.score.desc(), c::post.title),
      all.order_by(c::post.rating),
      all.order_by(c::post.rating.desc()),
      all.order_by(c::post.rating.asc().nulls_first(), c::post.score.desc()),
      all.order_by(c::post.rating.desc().nulls_last()),
      all.order_by(c::post.published_at.desc(), c::post.rating),
      all.order_by(c::post.state, c::post.score),
      all.order_by(c::post.author->email),
      all.order_by(c::post.author->age.desc()),
      all.order_by(c::post.comments.count().desc(), c::post.score % 3),
      all.where(c::post.score > 0).order_by(c::post.title),
  };
  for (const auto& query : queries) {
    INFO(query.to_sql());
    const auto expected = everything(query);
    for (const std::int64_t size : {1, 3, 40, 100}) {
      CHECK(forward(query, size) == expected);
      CHECK(backward(query, size) == expected);
    }
  }
}

TEST_CASE("pages stay right while rows come and go, where pages by number repeat some") {
  World w;
  const auto query = w.posts.order_by(c::post.score);
  const auto before = query.list();
  const auto page = query.page({.size = 5});
  w.posts.insert({.author_id = 1, .title = "first", .body = "", .score = -1000, .state = PostState::draft});
  w.comments.erase_all(c::comment.post_id == before[2].id);
  w.posts.erase(before[2].id);
  const auto next = query.page({.size = 5, .after = page.next});
  CHECK(next.rows.front().id == before[5].id);
  CHECK(query.page({.size = 5, .before = next.previous}).rows.size() == 5);
}

TEST_CASE("a page by number has its total, and knows what is around it") {
  World w;
  const auto query = w.posts.order_by(c::post.score);
  const auto first = query.page({.size = 15, .number = 1, .count = true});
  CHECK(first.total == 40);
  CHECK(first.has_next);
  CHECK_FALSE(first.has_previous);
  const auto last = query.page({.size = 15, .number = 3});
  CHECK(last.rows.size() == 10);
  CHECK_FALSE(last.has_next);
  CHECK(last.has_previous);
}

TEST_CASE("a cursor that was changed, cut, or is of another query is refused") {
  World w;
  const auto query = w.posts.order_by(c::post.title);
  const auto cursor = query.page({.size = 5}).next;
  for (std::size_t i = 0; i < cursor.size(); i += 7) {
    auto changed = cursor;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CHECK_THROWS_AS((void)query.page({.after = changed}), rowan::ValueError);
  }
  CHECK_THROWS_AS((void)query.page({.after = cursor.substr(0, cursor.size() / 2)}), rowan::ValueError);
  CHECK_THROWS_AS((void)query.page({.after = std::string(1 << 20, 'A')}), rowan::ValueError);
  CHECK_THROWS_AS((void)query.page({.after = "'; drop table posts"}), rowan::ValueError);
  CHECK_THROWS_AS((void)w.posts.order_by(c::post.body).page({.after = cursor}), rowan::ValueError);
  CHECK_THROWS_AS((void)w.posts.order_by(c::post.title.desc()).page({.after = cursor}), rowan::ValueError);
  CHECK_THROWS_AS((void)query.page({.after = cursor, .before = cursor}), rowan::LogicError);
  CHECK_THROWS_AS((void)query.limit(3).page({}), rowan::LogicError);
  CHECK_THROWS_AS((void)query.page({.size = 0}), rowan::LogicError);
}

TEST_CASE("keys that are not null and run one way are one comparison, which an index serves") {
  World w;
  const auto query = w.posts.order_by(c::post.author_id, c::post.score);
  w.sql(
      "insert into posts (author_id, title, body, score, state) select 1 + i % 20, 'x', 'y', i, 'draft' "
      "from generate_series(1, 5000) i; analyze posts");
  const auto page = query.page({.size = 5});
  w.statements.clear();
  (void)query.page({.size = 5, .after = page.next});
  CHECK(w.statements.front().find("((t0.author_id, t0.score, t0.id) > ($1, $2, $3))") != std::string::npos);
}

TEST_CASE("a stream gives every row, a batch at a time, and ends when it is told to") {
  World w;
  std::vector<Post> rows;
  w.posts.order_by(c::post.id).stream([&](Post post) { rows.push_back(std::move(post)); }, 7);
  CHECK(shown(rows) == shown(w.post_rows));
  int seen = 0;
  w.posts.where(c::post.score > -100).stream([&](const Post&) { return ++seen < 3; }, 2);
  CHECK(seen == 3);
  w.db().transaction([&](rowan::Transaction& tx) {
    const forum::PostRepository posts{tx};
    rows.clear();
    for (int times = 0; times < 2; ++times)
      posts.order_by(c::post.id).stream([&](Post post) { rows.push_back(std::move(post)); });
    CHECK(rows.size() == 80);
  });
}

TEST_CASE("a stream inside of which a statement fails leaves the connection in order") {
  World w;
  CHECK_THROWS_AS(w.posts.query().stream([&](const Post&) { throw rowan::LogicError("enough"); }),
                  rowan::LogicError);
  CHECK(w.posts.count() == 40);
}

TEST_CASE("a plan says which index is used, how many rows there were, and reads as text") {
  World w;
  w.sql(
      "insert into posts (author_id, title, body, score, state) select 1 + i % 20, 'x', 'y', i, 'draft' "
      "from generate_series(1, 5000) i; analyze posts");
  const auto query = w.posts.where(c::post.author_id == 3 && c::post.score == 42);
  CHECK(query.plan().uses_index("posts_author_id_score_idx"));
  CHECK_FALSE(query.plan().scans("posts"));
  CHECK(w.posts.where(c::post.body.contains("a")).plan().scans("posts"));
  CHECK(w.posts.where(c::post.body.contains("y")).plan(rowan::analyze).rows > 4999);
  CHECK(query.plan().loops == 0);
  CHECK(query.explain().find("posts_author_id_score_idx") != std::string::npos);
  CHECK(query.explain(rowan::analyze).find("actual time") != std::string::npos);
}

TEST_CASE("rows locked by someone else are waited for, refused or left out, as is asked") {
  World w;
  w.db().transaction([&](rowan::Transaction& tx) {
    CHECK(forum::PostRepository{tx}.where(c::post.id == 1).for_update().one().id == 1);
    const forum::PostRepository others{w.db().outside_transaction()};
    const auto both = others.where(c::post.id <= 2);
    CHECK_THROWS_AS((void)both.for_update(rowan::LockWait::nowait).list(), rowan::LockNotAvailable);
    CHECK(both.for_update(rowan::LockWait::skip_locked).one().id == 2);
    CHECK(both.count() == 2);
  });
}
