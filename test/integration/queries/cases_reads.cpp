// Order, limits, distinct, sets of rows, aggregates, selected columns and groups.
#include <map>

#include "golden.hpp"

namespace queries_test {
namespace {

std::vector<std::int64_t> ids(const World& w, std::initializer_list<std::size_t> members) {
  std::vector<std::int64_t> found;
  for (const auto place : members) found.push_back(w.member_rows[place].id);
  return found;
}

template <class T, class Key>
std::vector<T> by(std::vector<T> rows, Key key, bool descending = false) {
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const T& a, const T& b) { return descending ? key(b) < key(a) : key(a) < key(b); });
  return rows;
}

template <class T>
std::vector<T> part(const std::vector<T>& rows, std::size_t from, std::size_t count) {
  const auto first = rows.begin() + static_cast<std::ptrdiff_t>(std::min(from, rows.size()));
  return {first,
          first + static_cast<std::ptrdiff_t>(std::min(count, rows.size() - std::min(from, rows.size())))};
}

// NULL as PostgreSQL sorts it: last.
auto age_or_last(const Member& m) { return m.age.value_or(1000); }
auto age_or_first(const Member& m) { return m.age.value_or(-1); }
bool published(const Post& p) { return p.state == PostState::published; }
std::vector<Post> published_posts(const World& w) { return filtered<Post>(w, published); }

std::int64_t total(const std::vector<Post>& posts) {
  std::int64_t sum = 0;
  for (const auto& post : posts) sum += post.score;
  return sum;
}

std::vector<Post> best_of_each_author(const World& w) {
  std::map<std::int64_t, Post> best;
  for (const auto& post : by(w.post_rows, [](const Post& p) { return p.score; }, true))
    best.try_emplace(post.author_id, post);
  std::vector<Post> rows;
  for (const auto& [author, post] : best) rows.push_back(post);
  return by(rows, [](const Post& p) { return p.score; }, true);
}

using StateCount = std::tuple<PostState, std::int64_t, std::optional<std::int64_t>>;
std::vector<StateCount> per_state(const World& w, std::int64_t above) {
  std::vector<StateCount> rows;
  for (const auto state : {PostState::draft, PostState::published, PostState::archived}) {
    const auto posts = filtered<Post>(w, [&](const Post& p) { return p.state == state; });
    if (static_cast<std::int64_t>(posts.size()) > above) rows.emplace_back(state, posts.size(), total(posts));
  }
  return rows;
}

const QueryCases reads(
    "Reading",
    {
        ANSWER("everything", w.members.order_by(c::member.id).list(), w.member_rows),
        ANSWER("sorted", w.members.order_by(c::member.joined_at).list(),
               by(w.member_rows, [](const Member& m) { return m.joined_at; })),
        ANSWER("NULL comes last", w.members.order_by(c::member.age, c::member.id).list(),
               by(w.member_rows, age_or_last)),
        ANSWER("NULL comes first", w.members.order_by(c::member.age.asc().nulls_first(), c::member.id).list(),
               by(w.member_rows, age_or_first)),
        ANSWER("descending, NULL first", w.members.order_by(c::member.age.desc(), c::member.id).list(),
               by(w.member_rows, age_or_last, true)),
        ANSWER("descending, NULL last",
               w.members.order_by(c::member.age.desc().nulls_last(), c::member.id).list(),
               by(w.member_rows, age_or_first, true)),
        ANSWER("sorted by what is computed", w.posts.order_by((c::post.score % 7).desc(), c::post.id).list(),
               by(
                   w.post_rows, [](const Post& p) { return p.score % 7; }, true)),
        ANSWER("sorted over a walk", w.posts.order_by(c::post.author->joined_at, c::post.id).list(),
               by(w.post_rows, [&](const Post& p) { return w.member(p.author_id)->joined_at; })),
        ANSWER("sorted by a count", w.members.order_by(c::member.posts.count().desc(), c::member.id).list(),
               by(
                   w.member_rows, [&](const Member& m) { return w.posts_of(m).size(); }, true)),
        ANSWER("sorted by a case",
               w.posts.order_by(rowan::case_(c::post.state == PostState::draft, 2).otherwise(1), c::post.id)
                   .list(),
               by(w.post_rows, [](const Post& p) { return p.state == PostState::draft ? 2 : 1; })),
        ANSWER("limit and offset", w.members.order_by(c::member.id).limit(3).offset(2).list(),
               ids(w, {2, 3, 4})),
        ANSWER("the first", w.members.order_by(c::member.id.desc()).first(),
               std::optional(w.member_rows.back())),
        ANSWER("one", w.members.where(c::member.email == "m3@example.org").one().email,
               std::string("m3@example.org")),
        ANSWER("a count", w.posts.where(c::post.state == PostState::published).count(),
               std::int64_t(published_posts(w).size())),
        ANSWER("a count of a walk", w.posts.where(c::post.author->active).count(),
               std::int64_t(
                   filtered<Post>(w, [&](const Post& p) { return w.member(p.author_id)->active; }).size())),
        ANSWER("a count within a limit", w.posts.limit(7).count(), 7),
        ANSWER("exists", w.posts.where(c::post.score > 1000).exists(), false),
        ANSWER("a sum", w.posts.where(c::post.state == PostState::published).sum(c::post.score),
               std::optional(total(published_posts(w)))),
        ANSWER("a sum of nothing", w.posts.where(c::post.score > 1000).sum(c::post.score),
               std::optional<std::int64_t>()),
        ANSWER("the least", w.posts.where(c::post.rating.is_not_null()).min(c::post.rating),
               std::optional(0.0)),
        ANSWER("the greatest over a walk", w.posts.query().max(c::post.author->id),
               std::optional(by(w.post_rows, [](const Post& p) { return p.author_id; }).back().author_id)),
        ANSWER("an average within a limit", w.posts.order_by(c::post.id).limit(2).avg(c::post.id),
               std::optional(rowan::decimal("1.5000000000000000"))),
        ANSWER("distinct rows",
               w.posts.query().union_all(w.posts.query()).distinct().order_by(c::post.id).list(),
               w.post_rows),
        ANSWER("one of each, in the order of the rows",
               w.posts.distinct_on(c::post.author_id).order_by(c::post.score.desc(), c::post.id).list(),
               best_of_each_author(w)),
        ANSWER("one of each, in the order of the keys",
               w.posts.distinct_on(c::post.author_id)
                   .order_by(c::post.author_id, c::post.score.desc(), c::post.id)
                   .list(),
               by(best_of_each_author(w), [](const Post& p) { return p.author_id; })),
        ANSWER("how many of each", w.posts.distinct_on(c::post.author_id).count(),
               std::int64_t(best_of_each_author(w).size())),
        ANSWER("rows of either",
               w.posts.where(c::post.score > 30)
                   .union_(w.posts.where(c::post.score > 20))
                   .order_by(c::post.id)
                   .list(),
               filtered<Post>(w, [](const Post& p) { return p.score > 20; })),
        ANSWER("rows of both",
               w.posts.where(c::post.score > 10)
                   .intersect(w.posts.where(c::post.score < 20))
                   .order_by(c::post.id)
                   .list(),
               filtered<Post>(w, [](const Post& p) { return p.score > 10 && p.score < 20; })),
        ANSWER("rows of one and not the other",
               w.posts.query().except(w.posts.where(c::post.score < 20)).order_by(c::post.id).list(),
               filtered<Post>(w, [](const Post& p) { return p.score >= 20; })),
        ANSWER("sets of rows are filtered and counted on",
               w.posts.where(c::post.score > 10)
                   .union_(w.posts.where(c::post.score < 0))
                   .where(c::post.author->active)
                   .count(),
               std::int64_t(filtered<Post>(w,
                                           [&](const Post& p) {
                                             return (p.score > 10 || p.score < 0) &&
                                                    w.member(p.author_id)->active;
                                           })
                                .size())),
        ANSWER("each of the sets has its own order and limit",
               w.posts.order_by(c::post.id)
                   .limit(2)
                   .union_all(w.posts.order_by(c::post.id.desc()).limit(2))
                   .order_by(c::post.id)
                   .list(),
               std::vector<std::int64_t>{1, 2, 39, 40}),
        ANSWER("columns", w.posts.order_by(c::post.id).select(c::post.id, c::post.title).limit(2).list(),
               std::vector<std::tuple<std::int64_t, std::string>>{{1, w.post(1).title},
                                                                  {2, w.post(2).title}}),
        ANSWER("one column", w.members.order_by(c::member.id).select(c::member.nickname).limit(2).list(),
               std::vector<std::optional<std::string>>{w.member_rows[0].nickname, w.member_rows[1].nickname}),
        ANSWER("a column over a walk", w.posts.order_by(c::post.id).select(c::post.author->name).first(),
               std::optional(w.member(w.post(1).author_id)->name)),
        ANSWER("distinct values",
               w.posts.query().select(c::post.state).distinct().order_by(c::post.state).list(),
               std::vector<PostState>{PostState::draft, PostState::published, PostState::archived}),
        ANSWER("groups",
               w.posts.query()
                   .select(c::post.state, rowan::count(), rowan::sum(c::post.score))
                   .group_by(c::post.state)
                   .order_by(c::post.state)
                   .list(),
               per_state(w, 0)),
        ANSWER("groups with a condition",
               w.posts.query()
                   .select(c::post.state, rowan::count(), rowan::sum(c::post.score))
                   .group_by(c::post.state)
                   .having(rowan::count() > 10)
                   .order_by(c::post.state)
                   .list(),
               per_state(w, 10)),
        ANSWER("grouped by what is computed with a value",
               w.members.query()
                   .select(c::member.id % 2, rowan::count())
                   .group_by(c::member.id % 2)
                   .order_by(c::member.id % 2)
                   .list(),
               std::vector<std::tuple<std::optional<std::int64_t>, std::int64_t>>{{0, 12}, {1, 12}}),
        ANSWER("an aggregate of some rows",
               w.members.query().select(rowan::count().filter(c::member.active)).one(),
               std::int64_t(filtered<Member>(w, [](const Member& m) { return m.active; }).size())),
        ANSWER("distinct values are counted",
               w.posts.query().select(rowan::count_distinct(c::post.author_id)).one(),
               std::int64_t(best_of_each_author(w).size())),
        ANSWER("locked", w.posts.where(c::post.id == 1).for_update().list(), std::vector<std::int64_t>{1}),
        ANSWER("locked without waiting, only its own rows",
               w.posts.where(c::post.author->id > 0 && c::post.id == 2)
                   .for_share(rowan::LockWait::skip_locked)
                   .list(),
               std::vector<std::int64_t>{2}),
        ANSWER("a condition where there is a value",
               w.members.query()
                   .where_if(std::optional<std::string>("Bob"),
                             [](const auto& name) { return c::member.name == name; })
                   .count(),
               2),
    });

}  // namespace
}  // namespace queries_test
