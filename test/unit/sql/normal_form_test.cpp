#include "sql/normal_form.hpp"

#include <doctest/doctest.h>

namespace rowan::tool {
namespace {

std::string normal(std::string_view text) { return normalize_expression(text).text; }

}  // namespace

TEST_CASE("expressions that differ only in spelling have one normal form") {
  struct Row {
    const char* written;
    const char* normal;
  };
  const Row rows[] = {
      {"((Amount)>0)", "amount > 0"},
      {"amount > 0 and amount<10", "amount > 0 AND amount < 10"},
      {"a is null AND (b or c)", "a IS NULL AND (b OR c)"},
      {"cast('{}' as text[])", "'{}'::text[]"},
      {"x = any(array['a','b'])", "x = ANY(ARRAY['a', 'b'])"},
      {"NOW()", "now()"},
      {"a -- why\n > 1", "a > 1"},
      {"\"Amount\" != 1", "\"Amount\" <> 1"},
      {"interval '1 day'", "'1 day'::interval"},
      {"x::character varying(3)", "x::varchar(3)"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(normal(row.written) == row.normal, row.written);
}

TEST_CASE("the normal form of a normal form is itself") {
  for (const auto* text :
       {"((a + b) * c) > -1", "lower(email) || ' ' || coalesce(nick, '')", "case when a then 1 else 2 end",
        "status <> 'x'::public.status", "a between 1 and 2", "not (a or b) and c", "name ~ E'a\\\\d'",
        "extract(year from placed) > 2000", "(data->>'k')::int", "a in (1,2) or b not in ('x')",
        "placed at time zone 'UTC' > now()", "position('a' in b) > 0", "trim(both from a) like '%x\\_%'",
        "current_date - 1", "row(a, b) = row(1, 2)", "(a is distinct from b) is true",
        "substring(a from 1 for 2)"}) {
    const auto once = normalize_expression(text);
    REQUIRE_MESSAGE(!once.error, text);
    CHECK_MESSAGE(normal(once.text) == once.text, text);
  }
}

TEST_CASE("columns are found with their byte offsets in the text as written") {
  const auto result = normalize_expression("\"Nom\xc3\xa9\" > amount AND lower(t.note) = 'amount'");
  REQUIRE(result.columns.size() == 3);
  CHECK(result.columns[0].name == "Nom\xc3\xa9");
  CHECK(result.columns[0].offset == 0);
  CHECK(result.columns[1].name == "amount");
  CHECK(result.columns[1].offset == 10);
  CHECK(result.columns[2].name == "note");
}

TEST_CASE("a syntax error keeps the text and points into it") {
  const auto at_end = normalize_expression("amount >");
  CHECK(at_end.text == "amount >");
  REQUIRE(at_end.error);
  CHECK(at_end.error->offset == 8);
  const auto inside = normalize_expression("\xc3\xa9 > ) 1");
  REQUIRE(inside.error);
  CHECK(inside.error->offset == 5);
  CHECK(inside.error->message == "syntax error at or near \")\"");
}

TEST_CASE("only one expression is an expression") {
  for (const auto* text :
       {"a, b", "a AS b", "a b", "1; SELECT 2", "a FROM t", "DISTINCT a", "*", "", "1 LIMIT 2"})
    CHECK_MESSAGE(normalize_expression(text).error.has_value(), text);
}

TEST_CASE("a column is renamed where it is a column and nowhere else") {
  CHECK(rename_column_in_expression("amount > 0 AND note <> 'amount'", "amount", "total") ==
        "total > 0 AND note <> 'amount'");
  CHECK(rename_column_in_expression("lower(a) || a", "a", "order") == "lower(\"order\") || \"order\"");
  CHECK(rename_column_in_expression("\"Old\" = 1", "Old", "new") == "new = 1");
  CHECK(rename_column_in_expression("amounts > 0", "amount", "total") == "amounts > 0");
}

TEST_CASE("a type is renamed in casts, with and without its schema") {
  const QualifiedName from{"public", "status"}, to{"shop", "State"};
  CHECK(rename_type_in_expression("'a'::status", from, to) == "'a'::shop.\"State\"");
  CHECK(rename_type_in_expression("x = 'a'::public.status", from, to) == "x = 'a'::shop.\"State\"");
  CHECK(rename_type_in_expression("'{}'::public.status[]", from, to) == "'{}'::shop.\"State\"[]");
  CHECK(rename_type_in_expression("status = 'status'::text", from, to) == "status = 'status'::text");
}

TEST_CASE("an enum label is renamed where it is a value of the type") {
  const QualifiedName type{"public", "status"};
  const auto renamed = [&](std::string_view text, bool is_default = false) {
    return rename_enum_value_in_expression(std::string(text), type, {"state"}, is_default, "open", "it's");
  };
  CHECK(renamed("'open'::public.status") == "'it''s'::public.status");
  CHECK(renamed("state <> 'open' AND note <> 'open'") == "state <> 'it''s' AND note <> 'open'");
  CHECK(renamed("state IN ('open', 'shut')") == "state IN ('it''s', 'shut')");
  CHECK(renamed("'open'", true) == "'it''s'");
  CHECK(renamed("'open'::text", true) == "'open'::text");
}

TEST_CASE("an expression is put in parentheses where other words follow, unless it is simple") {
  CHECK(as_operand("now()") == "now()");
  CHECK(as_operand("'a'::text") == "'a'::text");
  CHECK(as_operand("-1") == "-1");
  CHECK(as_operand("a AND b") == "(a AND b)");
  CHECK(as_operand("1 + 1") == "(1 + 1)");
  CHECK(as_operand("now() AT TIME ZONE 'UTC'") == "(now() AT TIME ZONE 'UTC')");
}

TEST_CASE("parentheses stay where the expression would be another one without them") {
  const auto normal = [](const char* text) { return normalize_expression(text).text; };
  CHECK(normal("(now() AT TIME ZONE 'utc')::date") == "(now() AT TIME ZONE 'utc')::date");
  CHECK(normal("(NOT a)::int = 1") == "(NOT a)::int = 1");
  CHECK(normal("((f AND (a > 1)))::integer = 0") == "(f AND a > 1)::int = 0");
  CHECK(normal("-(a AT TIME ZONE 'x')") == "- (a AT TIME ZONE 'x')");
  CHECK(normal("f((a and b)::int, (c))") == "f((a AND b)::int, c)");
  CHECK(normal("a->>'(' = ((b AND c))::text") == "(a ->> '(') = (b AND c)::text");
  CHECK(normal("(a IS NULL) AND (b)") == "a IS NULL AND b");
}

TEST_CASE("what the user wrote and what PostgreSQL makes of it have one normal form") {
  const auto normal = [](const char* text) { return normalize_expression(text).text; };
  const auto sum = normal("(a IS NOT NULL)::integer + (b IS NOT NULL)::integer = 1");
  CHECK(normal("((((a IS NOT NULL))::integer + ((b IS NOT NULL))::integer) = 1)") == sum);
  CHECK(normal(sum.c_str()) == sum);
}

}  // namespace rowan::tool
