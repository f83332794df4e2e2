#include <doctest/doctest.h>

#include "scan/annotation_table.hpp"
#include "unit/scan/source.hpp"

using namespace rowan::tool;

namespace {

std::string refusal(std::string_view text, Place place) {
  Diagnostics diagnostics;
  CHECK(checked(annotations_of(text), place, diagnostics).empty());
  return told(diagnostics);
}

Annotation accepted(std::string_view text, Place place) {
  Diagnostics diagnostics;
  auto result = checked(annotations_of(text), place, diagnostics);
  CHECK(told(diagnostics).empty());
  REQUIRE(result.size() == 1);
  return result[0];
}

}  // namespace

TEST_CASE("a flag may stand alone or be given a value") {
  CHECK(accepted("rowan::index(a, unique)", Place::on_struct).flag("unique"));
  CHECK(accepted("rowan::index(a, unique = true)", Place::on_struct).flag("unique"));
  CHECK_FALSE(accepted("rowan::index(a, unique = false)", Place::on_struct).flag("unique"));
}

TEST_CASE("positional arguments and options are kept apart") {
  const auto index = accepted("rowan::index(a, desc(b), where = \"c > 0\")", Place::on_struct);
  CHECK(index.positional.size() == 2);
  REQUIRE(index.option("where") != nullptr);
  CHECK(index.option("where")->text == "c > 0");
  CHECK(index.option("name") == nullptr);
}

TEST_CASE("an unknown option is answered with the nearest legal one and a fix") {
  Diagnostics diagnostics;
  checked(annotations_of("rowan::references(T::f, on_destory = cascade)"), Place::on_field, diagnostics);
  const auto list = diagnostics.sorted();
  REQUIRE(list.size() == 1);
  CHECK(list[0].message == "unknown option 'on_destory' of references; did you mean 'on_delete'?");
  REQUIRE(list[0].fix.has_value());
  CHECK(list[0].fix->text == "on_delete");
  CHECK(list[0].fix->end - list[0].fix->begin == 10);
}

TEST_CASE("a value outside of the legal words is answered with all of them") {
  CHECK(refusal("rowan::references(T::f, on_delete = drop)", Place::on_field) ==
        "37: unknown value 'drop' of 'on_delete'; legal: no_action, restrict, cascade, set_null, "
        "set_default\n");
}

TEST_CASE("an annotation in the wrong place names the right one") {
  CHECK(refusal("rowan::table(\"t\")", Place::on_field) ==
        "8: 'table' stands on a struct, not on a member\n");
  CHECK(refusal("rowan::value(\"v\")", Place::on_enum) ==
        "8: 'value' stands on an enumerator, not on an enum\n");
}

TEST_CASE("every row has a sentence of documentation, an effect and required arguments it can take") {
  for (const auto& row : annotation_rows()) {
    CAPTURE(row.name);
    CHECK(row.documentation.ends_with("."));
    CHECK((row.effect != nullptr));
    CHECK(row.required <= row.positional.size());
    for (const auto& option : row.options) {
      const bool wordy = option.kind == ValueKind::keyword || option.kind == ValueKind::action ||
                         option.kind == ValueKind::words;
      CHECK(option.legal.empty() != (wordy || option.kind == ValueKind::keyword_or_text ||
                                     option.kind == ValueKind::flag_or_keyword));
    }
  }
}

TEST_CASE("a name of 63 bytes is taken and one of 64 is refused") {
  const std::string longest(63, 'n');
  accepted("rowan::table(\"" + longest + "\")", Place::on_struct);
  CHECK(refusal("rowan::table(\"" + longest + "n\")", Place::on_struct)
            .find("is 64 bytes long; PostgreSQL cuts names at 63") != std::string::npos);
}
