#include "scan/annotation.hpp"

#include <doctest/doctest.h>

#include "unit/scan/source.hpp"

using namespace rowan::tool;

namespace {

ParsedArguments parse(std::string_view text, Diagnostics& diagnostics) {
  const auto written = annotations_of(text);
  REQUIRE(written.size() == 1);
  return parse_arguments(written[0], diagnostics);
}

std::string syntax_error(std::string_view text) {
  Diagnostics diagnostics;
  CHECK_FALSE(parse(text, diagnostics).valid);
  return told(diagnostics);
}

}  // namespace

TEST_CASE("an attribute list gives the annotations of rowan and skips other namespaces") {
  const auto found = annotations_of("rowan::table(\"t\"), gnu::aligned(8), nodiscard, rowan::unmanaged");
  REQUIRE(found.size() == 2);
  CHECK(found[0].name.text == "table");
  CHECK(found[0].parenthesised);
  CHECK(found[1].name.text == "unmanaged");
  CHECK_FALSE(found[1].parenthesised);
}

TEST_CASE("using rowan: gives its namespace to every attribute of the list") {
  const auto found = annotations_of("using rowan: table(\"t\"), index(a, (b)), unique(c)");
  REQUIRE(found.size() == 3);
  CHECK(found[1].arguments.size() == 6);  // a , ( b ) and the closing parenthesis
  CHECK(found[2].name.text == "unique");
  CHECK(annotations_of("using gnu: table(\"t\")").empty());
}

TEST_CASE("arguments are strings, numbers, paths, calls and lists, named or not") {
  Diagnostics diagnostics;
  const auto parsed =
      parse("rowan::x(a, ::n::T::f, \"one \" \"two\", -3, desc(b, c), {d, e}, key = (f), = )", diagnostics);
  CHECK_FALSE(parsed.valid);
  REQUIRE(parsed.arguments.size() == 8);
  CHECK(parsed.arguments[0].value.text == "a");
  CHECK(parsed.arguments[1].value.text == "::n::T::f");
  CHECK(parsed.arguments[2].value.text == "one two");
  CHECK(parsed.arguments[3].value.text == "-3");
  CHECK(parsed.arguments[4].value.kind == Value::Kind::call);
  CHECK(parsed.arguments[4].value.arguments.size() == 2);
  CHECK(parsed.arguments[5].value.kind == Value::Kind::list);
  CHECK(parsed.arguments[6].name == "key");
  CHECK(parsed.arguments[6].value.arguments[0].value.text == "f");
}

TEST_CASE("adjacent strings keep the place of every byte") {
  Diagnostics diagnostics;
  const auto parsed = parse("rowan::x(\"ab\"   \"c\")", diagnostics);
  REQUIRE(parsed.valid);
  CHECK(parsed.arguments[0].value.places == std::vector<Position>{11, 12, 18});
}

TEST_CASE("empty parentheses are no arguments") {
  Diagnostics diagnostics;
  CHECK(parse("rowan::x()", diagnostics).arguments.empty());
  CHECK(parse("rowan::x", diagnostics).arguments.empty());
  CHECK_FALSE(diagnostics.failed());
}

TEST_CASE("a syntax error says what was expected and what was found, once") {
  CHECK(syntax_error("rowan::x(a b, c d)") == "12: expected ',' or ')' in the arguments of 'x', found 'b'\n");
  CHECK(syntax_error("rowan::x(a,)") ==
        "12: expected a name, a string or a number in the arguments of 'x', found ')'\n");
  CHECK(syntax_error("rowan::x(a::)") == "13: expected a name in the arguments of 'x', found ')'\n");
  CHECK(syntax_error("rowan::x(-a)") == "11: expected a number in the arguments of 'x', found 'a'\n");
  CHECK(syntax_error("rowan::x(&T::f)") == "10: members are named without '&': T::member\n");
}
