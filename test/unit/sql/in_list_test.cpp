#include "sql/in_list.hpp"

#include <doctest/doctest.h>

#include "sql/normal_form.hpp"
#include "sql/spelling.hpp"

using namespace rowan::tool;

namespace {

std::string normal(const char* text) { return normalize_expression(text).text; }
std::string listed(const char* text) {
  return with_in_lists(normal(text), [](std::string_view column) { return column != "t"; });
}
constexpr const char* deparsed_twice =
    "((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))";

}  // namespace

TEST_CASE("what PostgreSQL deparses for varchar IN (…) is that list again") {
  CHECK(listed(
            "((kind)::text = ANY ((ARRAY['a'::character varying, 'b''], c'::character varying])::text[]))") ==
        "kind IN ('a', 'b''], c')");
  CHECK(listed("((\"Kind\")::text <> ALL ((ARRAY['a'::character varying])::text[]))") ==
        "\"Kind\" NOT IN ('a')");
  CHECK(listed("((x > 0) AND (NOT ((kind)::text = ANY ((ARRAY['a'::character varying])::text[]))))") ==
        normal("x > 0 AND NOT kind IN ('a')"));
}

TEST_CASE("other arrays stay: of what is no varchar column, of other elements, within other operators") {
  for (const auto* text : {"((t)::text = ANY ((ARRAY['a'::character varying])::text[]))", deparsed_twice,
                           "((lower(kind))::text = ANY ((ARRAY['a'::character varying])::text[]))",
                           "((kind)::text = ANY ((ARRAY['a'::character varying, other])::text[]))",
                           "(('x' || kind::text) = ANY (ARRAY['a'::text]))",
                           "(note = '::text = ANY(ARRAY[''a''::varchar]::text[])')"})
    CHECK(listed(text) == normal(text));
}

TEST_CASE("a list, its deparsed text and what that is after a restore are one expression") {
  const auto one = in_one_spelling("kind IN ('a', 'b')");
  CHECK(one == "kind IN ('a', 'b')");
  CHECK(in_one_spelling(normal(deparsed_twice)) == one);
  CHECK(in_one_spelling(normal("((kind)::text = ANY ((ARRAY['a'::character varying, "
                               "'b'::character varying])::text[]))")) == one);
}

TEST_CASE("a schema is spelled like another one where it says the same") {
  const auto with_check = [](const Expression& expression) {
    Schema schema;
    schema.tables.emplace_back();
    schema.tables[0].name.name = "t";
    schema.tables[0].checks.push_back({"known", expression});
    return schema;
  };
  const auto restored = with_check(normal(deparsed_twice));
  CHECK(spelled_like(restored, with_check("kind IN ('a', 'b')")) == restored);
  const auto other = with_check("kind IN ('a', 'c')");
  CHECK(spelled_like(restored, other) == other);
}
