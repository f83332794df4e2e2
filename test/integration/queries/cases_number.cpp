// Numbers: arithmetic and functions.
#include <cmath>

#include <rowan/functions.hpp>

#include "golden.hpp"

namespace queries_test {
namespace {

const QueryCases numbers(
    "Numbers",
    {
        FILTER(Post, "plus", (c::post.score + 5 > 20), r.score + 5 > 20),
        FILTER(Post, "minus", (c::post.score - 5 == 3), r.score - 5 == 3),
        FILTER(Post, "times", (c::post.score * 2 > 50), r.score * 2 > 50),
        FILTER(Post, "integers are divided as in C++", (c::post.score / 7 == 2), r.score / 7 == 2),
        FILTER(Post, "remainder", (c::post.score % 7 == 3), r.score % 7 == 3),
        FILTER(Post, "negated", (-c::post.score > 3), -r.score > 3),
        FILTER(Post, "a number before a column", (100 - c::post.score < 70), 100 - r.score < 70),
        FILTER(Post, "two columns", (c::post.score + c::post.id > 60), r.score + r.id > 60),
        FILTER(Post, "the wider type counts", (c::post.score * c::post.rating > 50.0),
               r.rating&& r.score** r.rating > 50.0),
        FILTER(Member, "numeric over integers", (c::member.balance / c::member.id > 8),
               r.balance.to_double() / static_cast<double>(r.id) > 8),
        FILTER(Post, "absolute", (c::post.score.abs() <= 3), std::abs(r.score) <= 3),
        FILTER(Post, "rounded up", (c::post.rating.ceil() == 3.0), r.rating&& std::ceil(*r.rating) == 3.0),
        FILTER(Post, "rounded down", (c::post.rating.floor() == 3.0),
               r.rating&& std::floor(*r.rating) == 3.0),
        FILTER(Member, "rounded", (c::member.balance.round() == 61), r.balance == rowan::decimal("60.5")),
        FILTER(Member, "rounded to places", ((c::member.balance / 7).round(2) == rowan::decimal("8.64")),
               r.balance == rowan::decimal("60.5")),
        FILTER(Post, "parentheses stay", ((c::post.score + 1) * 2 < 20), (r.score + 1) * 2 < 20),
        FILTER(Post, "between computed values", (c::post.score.between(c::post.id - 5, c::post.id + 5)),
               r.score >= r.id - 5 && r.score <= r.id + 5),
    });

}  // namespace
}  // namespace queries_test
