// Walks through relations, conditions and aggregates over many rows.
#include <rowan/functions.hpp>

#include "golden.hpp"

namespace queries_test {
namespace {

template <class Rows, class Test>
std::int64_t number_of(const Rows& rows, Test test) {
  return std::count_if(rows.begin(), rows.end(), test);
}

std::int64_t likes(const std::vector<Comment>& comments) {
  std::int64_t sum = 0;
  for (const auto& comment : comments) sum += comment.likes;
  return sum;
}

std::int64_t comments_on_posts_of(const World& w, const Member& author) {
  std::int64_t found = 0;
  for (const auto& post : w.posts_of(author)) found += static_cast<std::int64_t>(w.comments_of(post).size());
  return found;
}

const QueryCases paths(
    "Relations",
    {
        FILTER(Post, "a walk through a key that is not null joins", (c::post.author->name == "Ann"),
               w.member(r.author_id)->name == "Ann"),
        FILTER(Comment, "a walk that the condition cannot do without joins", (c::comment.author->active),
               r.author_id&& w.member(r.author_id)->active),
        FILTER(Comment, "so it does under not", (!(c::comment.author->name == "Ann")),
               r.author_id&& w.member(r.author_id)->name != "Ann"),
        FILTER(Comment, "a walk that may lead nowhere joins from the left",
               (c::comment.author->nickname.is_null()), !r.author_id || !w.member(r.author_id)->nickname),
        FILTER(Comment, "in one branch of or it joins from the left",
               (c::comment.author->name == "Ann" || c::comment.likes > 20),
               r.likes > 20 || (r.author_id && w.member(r.author_id)->name == "Ann")),
        FILTER(Comment, "in every branch of or it joins",
               (c::comment.author->name == "Ann" || c::comment.author->age > 50),
               r.author_id && (w.member(r.author_id)->name == "Ann" || w.member(r.author_id)->age > 50)),
        FILTER(Comment, "coalesce keeps what leads nowhere",
               (c::comment.author->name.coalesce("nobody") == "nobody"), !r.author_id),
        FILTER(Comment, "two steps", (!c::comment.post->author->active),
               !w.member(w.post(r.post_id).author_id)->active),
        FILTER(Comment, "two walks to one table are two joins",
               (c::comment.post->author->id == c::comment.author->id),
               r.author_id&& w.post(r.post_id).author_id == *r.author_id),
        FILTER(Member, "a walk to its own table", (c::member.referrer->referrer->id == 1),
               r.referrer_id&& w.member(r.referrer_id)->referrer_id == 1),
        FILTER(Member, "one row that refers to it", (c::member.profile->bio.starts_with("Likes")),
               w.profile_of(r) && w.profile_of(r)->bio.starts_with("Likes")),
        FILTER(Member, "no row that refers to it", (c::member.profile->id.is_null()), !w.profile_of(r)),
        FILTER(Member, "of several rows that refer to it a walk takes the first",
               (c::member.latest->score > 0), !w.posts_of(r).empty() && w.posts_of(r)[0].score > 0),
        FILTER(Member, "some row", (c::member.posts.any()), !w.posts_of(r).empty()),
        FILTER(Member, "some row with a condition", (c::member.posts.any(c::post.score > 30)),
               number_of(w.posts_of(r), [](const Post& p) { return p.score > 30; }) > 0),
        FILTER(Member, "no row", (c::member.posts.none()), w.posts_of(r).empty()),
        FILTER(Member, "no row with a condition", (c::member.posts.none(c::post.state == PostState::draft)),
               number_of(w.posts_of(r), [](const Post& p) { return p.state == PostState::draft; }) == 0),
        FILTER(Member, "every row", (c::member.posts.all(c::post.score > 0)),
               number_of(w.posts_of(r), [](const Post& p) { return p.score <= 0; }) == 0),
        FILTER(Member, "every row fails where the condition is NULL",
               (c::member.posts.all(c::post.rating >= 0.0)),
               number_of(w.posts_of(r), [](const Post& p) { return !p.rating; }) == 0),
        FILTER(Member, "some row of some row",
               (c::member.posts.any(c::post.comments.any(c::comment.likes > 20))),
               number_of(w.posts_of(r),
                         [&](const Post& p) {
                           return number_of(w.comments_of(p), [](const Comment& k) { return k.likes > 20; }) >
                                  0;
                         }) > 0),
        FILTER(Member, "a walk inside", (c::member.posts.any(c::post.author->name == "Bob")),
               r.name == "Bob" && !w.posts_of(r).empty()),
        FILTER(Comment, "many rows at the end of a walk", (c::comment.post->comments.count() > 2),
               w.comments_of(w.post(r.post_id)).size() > 2),
        FILTER(Comment, "some row at the end of a walk that may lead nowhere",
               (c::comment.author->posts.any(c::post.score > 30)),
               r.author_id&& number_of(w.posts_of(*w.member(r.author_id)),
                                       [](const Post& p) { return p.score > 30; }) > 0),
        FILTER(Member, "the count", (c::member.posts.count() == 2), w.posts_of(r).size() == 2),
        FILTER(Member, "the count with a condition", (c::member.posts.count(c::post.rating.is_null()) == 1),
               number_of(w.posts_of(r), [](const Post& p) { return !p.rating; }) == 1),
        FILTER(Post, "a sum", (c::post.comments.sum(c::comment.likes) > 30), likes(w.comments_of(r)) > 30),
        FILTER(Post, "a sum of no rows is NULL", (c::post.comments.sum(c::comment.likes).is_null()),
               w.comments_of(r).empty()),
        FILTER(Post, "a sum with a default", (c::post.comments.sum(c::comment.likes).coalesce(0) < 10),
               likes(w.comments_of(r)) < 10),
        FILTER(Post, "an average", (c::post.comments.avg(c::comment.likes) > 12),
               !w.comments_of(r).empty() &&
                   likes(w.comments_of(r)) > 12 * static_cast<std::int64_t>(w.comments_of(r).size())),
        FILTER(Post, "the least", (c::post.comments.min(c::comment.likes) == 0),
               number_of(w.comments_of(r), [](const Comment& k) { return k.likes == 0; }) > 0),
        FILTER(Post, "the greatest with a condition",
               (c::post.comments.max(c::comment.likes, c::comment.author_id.is_not_null()) > 20),
               number_of(w.comments_of(r), [](const Comment& k) { return k.likes > 20 && k.author_id; }) > 0),
        FILTER(Member, "a sum of counts", (c::member.posts.sum(c::post.comments.count()) > 4),
               comments_on_posts_of(w, r) > 4),
        FILTER(Member, "counts are computed with", (c::member.posts.count() + c::member.comments.count() > 4),
               static_cast<std::int64_t>(w.posts_of(r).size()) +
                       number_of(w.comment_rows, [&](const Comment& k) { return k.author_id == r.id; }) >
                   4),
        FILTER(Member, "many rows of its own table", (c::member.referred.count() >= 2),
               number_of(w.member_rows, [&](const Member& m) { return m.referrer_id == r.id; }) >= 2),
    });

}  // namespace
}  // namespace queries_test
