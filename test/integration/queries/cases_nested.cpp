// Arrays, ranges, jsonb.
#include "golden.hpp"

namespace queries_test {
namespace {

using Tags = std::vector<std::string>;
using Span = rowan::range<rowan::timestamptz>;
using nlohmann::json;

bool has(const Tags& tags, const std::string& tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}
rowan::timestamptz at(int year, int month, int day) {
  return std::chrono::sys_days(std::chrono::year(year) / month / day);
}
bool bounded(const std::optional<Span>& span) { return span && !span->is_empty; }

const QueryCases nested(
    "Arrays, ranges, jsonb",
    {
        FILTER(Member, "an array has an element", (c::member.tags.has("red")), has(r.tags, "red")),
        FILTER(Member, "an array contains all", (c::member.tags.contains(Tags{"red", "t0"})),
               has(r.tags, "red") && has(r.tags, "t0")),
        FILTER(Member, "an array is contained", (c::member.tags.contained_in(Tags{"red", "t0", "x"})),
               r.tags.empty() || (has(r.tags, "red") && has(r.tags, "t0"))),
        FILTER(Member, "arrays overlap", (c::member.tags.overlaps(Tags{"blue", "t1"})),
               has(r.tags, "blue") || has(r.tags, "t1")),
        FILTER(Member, "the length of an array", (c::member.tags.length() == 0), r.tags.empty()),
        FILTER(Member, "an element by place", (c::member.tags.at(2) == "t1"),
               r.tags.size() > 1 && r.tags[1] == "t1"),
        FILTER(Member, "equal arrays", (c::member.tags == Tags{"blue"}), r.tags == Tags{"blue"}),
        FILTER(Member, "an array with one more", (c::member.tags.append("x") == Tags{"blue", "x"}),
               r.tags == Tags{"blue"}),
        FILTER(Member, "an array without an element", (c::member.tags.remove("red") == Tags{"t0"}),
               r.tags == Tags{"red", "t0"}),
        FILTER(Member, "arrays one after the other", ((c::member.tags + Tags{"y"}).length() == 3),
               r.tags.size() == 2),
        FILTER(Post, "a range contains a value", (c::post.visible.contains(at(2025, 2, 3))),
               r.visible&& r.visible->contains(at(2025, 2, 3))),
        FILTER(Post, "a range contains a column", (c::post.visible.contains(c::post.published_at)),
               r.visible&& r.published_at&& r.visible->contains(*r.published_at)),
        FILTER(Post, "a range contains a range",
               (c::post.visible.contains(Span::between(at(2025, 1, 20), at(2025, 1, 25)))),
               bounded(r.visible) && r.visible->contains(at(2025, 1, 20)) &&
                   r.visible->contains(at(2025, 1, 24))),
        FILTER(Post, "ranges overlap",
               (c::post.visible.overlaps(Span::between(at(2025, 1, 1), at(2025, 1, 5)))),
               bounded(r.visible) && *r.visible->lower < at(2025, 1, 5)),
        FILTER(Post, "ranges touch",
               (c::post.visible.adjacent_to(Span::between(at(2024, 1, 1), at(2025, 2, 1)))),
               bounded(r.visible) && r.visible->lower == at(2025, 2, 1)),
        FILTER(Post, "a range before another",
               (c::post.visible.before(Span::between(at(2025, 2, 10), at(2026, 1, 1)))),
               bounded(r.visible) && r.visible->upper && *r.visible->upper <= at(2025, 2, 10)),
        FILTER(Post, "an empty range", (c::post.visible.is_empty()), r.visible&& r.visible->is_empty),
        FILTER(Post, "the lower end", (c::post.visible.lower() > at(2025, 1, 15)),
               bounded(r.visible) && *r.visible->lower > at(2025, 1, 15)),
        FILTER(Post, "no upper end is NULL",
               (c::post.visible.upper().is_null() && c::post.visible.is_not_null()),
               r.visible && (r.visible->is_empty || !r.visible->upper)),
        FILTER(Member, "a key of jsonb as text", (c::member.settings.text("theme") == "dark"),
               r.settings&& r.settings->value("theme", json()) == "dark"),
        FILTER(Member, "a key of jsonb", (c::member.settings["level"] == json(8)),
               r.settings&& r.settings->value("level", json()) == 8),
        FILTER(Member, "deep in jsonb", (c::member.settings["deep"]["list"][1].text() == "x"),
               r.settings&& r.settings->contains("deep")),
        FILTER(Member, "a path in jsonb", (c::member.settings.path_text({"deep", "list", "0"}) == "4"),
               r.settings&& r.settings->value("level", 0) == 4),
        FILTER(Member, "a number in jsonb", (c::member.settings.text("level").cast<std::int32_t>() > 10),
               r.settings&& r.settings->value("level", 0) > 10),
        FILTER(Member, "jsonb contains",
               (c::member.settings.contains(json{{"deep", {{"list", {"x"}}}}, {"theme", "light"}})),
               r.settings&& r.settings->value("theme", json()) == "light"),
        FILTER(Member, "jsonb has a key", (c::member.settings.has_key("level")),
               r.settings&& r.settings->contains("level")),
        FILTER(Member, "jsonb has one of the keys", (c::member.settings.has_any_key({"level", "nothing"})),
               r.settings&& r.settings->contains("level")),
        FILTER(Member, "jsonb has all keys", (c::member.settings.has_all_keys({"level", "theme"})),
               r.settings&& r.settings->contains("level")),
        FILTER(Member, "JSON's null is not NULL, as text it is",
               (c::member.settings["theme"].is_not_null() && c::member.settings.text("theme").is_null()),
               r.settings && (*r.settings)["theme"].is_null()),
        FILTER(Member, "equal jsonb", (c::member.settings == json{{"theme", nullptr}}),
               r.settings == json{{"theme", nullptr}}),
    });

}  // namespace
}  // namespace queries_test
