// Comparison, NULL, lists, conditions put together.
#include <rowan/functions.hpp>

#include "golden.hpp"

namespace queries_test {
namespace {

const QueryCases compare(
    "Comparison, NULL, lists",
    {
        FILTER(Member, "equal", (c::member.name == "Ann"), r.name == "Ann"),
        FILTER(Member, "not equal leaves NULL out", (c::member.nickname != "nick0"),
               r.nickname && *r.nickname != "nick0"),
        FILTER(Member, "less", (c::member.age < 30), r.age && *r.age < 30),
        FILTER(Member, "at most", (c::member.age <= 30), r.age && *r.age <= 30),
        FILTER(Member, "greater", (c::member.age > 30), r.age && *r.age > 30),
        FILTER(Member, "at least", (c::member.age >= 30), r.age && *r.age >= 30),
        FILTER(Member, "a number that a wider column holds", (c::member.id == 3), r.id == 3),
        FILTER(Member, "numeric with an integer", (c::member.balance > 100), r.balance > 100),
        FILTER(Member, "two columns", (c::member.name == c::member.nickname || c::member.age > c::member.id),
               r.age && *r.age > r.id),
        FILTER(Post, "columns of two number types", (c::post.score > c::post.rating),
               r.rating&& r.score > *r.rating),
        FILTER(Post, "an enum", (c::post.state == PostState::published), r.state == PostState::published),
        FILTER(Post, "an enum in a list", (c::post.state.in({PostState::draft, PostState::archived})),
               r.state != PostState::published),
        FILTER(Post, "not in a list", (c::post.state.not_in({PostState::draft})),
               r.state != PostState::draft),
        FILTER(Member, "in a list of texts", (c::member.name.in({"Ann", "Bob"})),
               r.name == "Ann" || r.name == "Bob"),
        FILTER(Member, "not in a list leaves NULL out", (c::member.nickname.not_in({"nick0", "nick1"})),
               r.nickname && *r.nickname != "nick0" && *r.nickname != "nick1"),
        FILTER(Member, "one value each", (c::member.id.in_each({1, 2, 40})), r.id == 1 || r.id == 2),
        FILTER(Member, "between, both ends in", (c::member.age.between(21, 30)),
               r.age && *r.age >= 21 && *r.age <= 30),
        FILTER(Member, "NULL", (c::member.nickname.is_null()), !r.nickname),
        FILTER(Member, "not NULL", (c::member.nickname.is_not_null()), r.nickname),
        FILTER(Member, "distinct from a value finds NULL", (c::member.nickname.is_distinct_from("nick0")),
               r.nickname != "nick0"),
        FILTER(Member, "not distinct from nothing", (c::member.nickname.is_not_distinct_from(std::nullopt)),
               !r.nickname),
        FILTER(Member, "not distinct from an optional",
               (c::member.age.is_not_distinct_from(std::optional<int>(21))), r.age == 21),
        FILTER(Member, "a bool column", (c::member.active), r.active),
        FILTER(Member, "not a bool column", (!c::member.active), !r.active),
        FILTER(Member, "a bool with a value", (c::member.active == false), !r.active),
        FILTER(Member, "and", (c::member.active && c::member.age > 30), r.active&& r.age && *r.age > 30),
        FILTER(Member, "or", (c::member.name == "Ann" || c::member.name == "Bob" || c::member.id == 7),
               r.name == "Ann" || r.name == "Bob" || r.id == 7),
        FILTER(Member, "not of a comparison leaves NULL out", (!(c::member.age > 30)), r.age && *r.age <= 30),
        FILTER(Member, "coalesce", (c::member.age.coalesce(50) >= 50), r.age.value_or(50) >= 50),
        FILTER(Member, "coalesce of several",
               (rowan::coalesce(c::member.nickname, c::member.name, "none") == "Bob"),
               r.nickname.value_or(r.name) == "Bob"),
        FILTER(Member, "nullif", (c::member.name.nullif("Ann").is_null()), r.name == "Ann"),
        FILTER(
            Member, "case with a default",
            (rowan::case_(c::member.age > 40, "old").when(c::member.age > 30, "grown").otherwise("young") ==
             "grown"),
            r.age && *r.age > 30 && *r.age <= 40),
        FILTER(Member, "case without a default is NULL",
               (rowan::case_(c::member.age > 40, 1).or_null().is_null()), !(r.age && *r.age > 40)),
        FILTER(Member, "greatest ignores NULL", (rowan::greatest(c::member.age, 30) > 30),
               r.age && *r.age > 30),
        FILTER(Member, "least ignores NULL", (rowan::least(c::member.age, 30) == 30), !r.age || *r.age >= 30),
        FILTER(Member, "a cast", (c::member.id.cast<std::string>().starts_with("1")),
               std::to_string(r.id)[0] == '1'),
        FILTER(Member, "a fragment with columns and values",
               (rowan::fragment<bool>("? % ? = 0", c::member.id, 5)), r.id % 5 == 0),
        FILTER(Member, "a fragment as a value",
               (rowan::fragment<std::int64_t>("width_bucket(?, ?, ?, ?)", c::member.id, 0, 24, 4) == 2),
               r.id >= 6 && r.id < 12),
        FILTER(Member, "a fragment with the operator ?",
               (rowan::fragment<bool>("? \\? ?", c::member.settings, "theme")),
               r.settings&& r.settings->contains("theme")),
    });

}  // namespace
}  // namespace queries_test
