#include "sql/array_cast.hpp"

#include <doctest/doctest.h>

#include "sql/normal_form.hpp"

using namespace rowan::tool;

TEST_CASE(
    "a cast array and the array of cast elements are one text, as PostgreSQL deparses both for one check") {
  const auto once = normalize_expression(
      "((kind)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))");
  const auto again = normalize_expression(
      "((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))");
  CHECK(once.text != again.text);
  CHECK(with_cast_elements(once.text) == again.text);
  CHECK(with_cast_elements(again.text) == again.text);
}

TEST_CASE("strings, quoted names and calls within the array stay whole") {
  const auto moved = [](const char* text) { return with_cast_elements(normalize_expression(text).text); };
  const auto normal = [](const char* text) { return normalize_expression(text).text; };
  CHECK(moved("x = any(array['a,b]', 'it''s', f(1, 2), \"C, d\"]::text[])") ==
        normal("x = any(array['a,b]'::text, 'it''s'::text, f(1, 2)::text, \"C, d\"::text])"));
  CHECK(moved("x = any(array[a + 1]::bigint[]) and y = 'ARRAY[1]::text[]'") ==
        normal("x = any(array[(a + 1)::bigint]) and y = 'ARRAY[1]::text[]'"));
}

TEST_CASE("an empty array and an array of arrays keep their cast") {
  for (const auto* text : {"ARRAY[]::text[]", "ARRAY[ARRAY[1], ARRAY[2]]::bigint[]", "ARRAY['a']"}) {
    const auto normal = normalize_expression(text).text;
    CHECK(with_cast_elements(normal) == normal);
  }
}

TEST_CASE("the text of a view is written as PostgreSQL deparses it once it has read that") {
  CHECK(
      deparsed_again(" SELECT 1\n  WHERE ((s)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character "
                     "varying])::text[]));") ==
      " SELECT 1\n  WHERE ((s)::text = ANY (ARRAY[('a'::character varying)::text, ('it''s'::character "
      "varying)::text]));");
  for (const auto* text :
       {"SELECT (ARRAY['a'::text])::text[]", "SELECT '(ARRAY[''a''::character varying])::text[]'",
        "SELECT (ARRAY['a'::character varying])::name[]"})
    CHECK(deparsed_again(text) == text);
}
