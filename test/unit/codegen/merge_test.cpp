// Checks how a header that its user edited takes what the database changed.
#include "codegen/merge.hpp"

#include <doctest/doctest.h>

using rowan::tool::merge;

namespace {

const std::string base = "struct A {\n  int id{};\n  int name{};\n};\n";

}  // namespace

TEST_CASE("lines that only one changed are taken") {
  const auto merged = merge(base, "// mine\n" + base, "struct A {\n  int id{};\n  long name{};\n};\n");
  CHECK(merged.conflicts.empty());
  CHECK(merged.text == "// mine\nstruct A {\n  int id{};\n  long name{};\n};\n");
}

TEST_CASE("lines that both added at one place are kept both, the database's first") {
  const auto merged = merge(base, "struct A {\n  int id{};\n  int name{};\n  void f();\n};\n",
                            "struct A {\n  int id{};\n  int name{};\n  int age{};\n};\n");
  CHECK(merged.conflicts.empty());
  CHECK(merged.text == "struct A {\n  int id{};\n  int name{};\n  int age{};\n  void f();\n};\n");
}

TEST_CASE("an added line beside a changed one stays beside it") {
  const auto merged = merge(base, "struct A {\n  int id{};\n  int name{};\n  void f();\n};\n",
                            "struct A {\n  int id{};\n  long name{};\n};\n");
  CHECK(merged.conflicts.empty());
  CHECK(merged.text == "struct A {\n  int id{};\n  long name{};\n  void f();\n};\n");
}

TEST_CASE("a line that both changed is a conflict with its place") {
  const auto merged = merge(base, "struct A {\n  int id{};\n  Name name{};\n};\n",
                            "struct A {\n  int id{};\n  long name{};\n};\n");
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].line == 3);
  CHECK(merged.conflicts[0].mine == "  Name name{};\n");
  CHECK(merged.conflicts[0].theirs == "  long name{};\n");
  CHECK(merged.text == "struct A {\n  int id{};\n  long name{};\n};\n");
}

TEST_CASE("a line that the database dropped goes, and the user's lines around it stay") {
  const auto merged = merge(base, "struct A {\n  int id{};\n  // why\n  int name{};\n  void f();\n};\n",
                            "struct A {\n  int id{};\n};\n");
  CHECK(merged.conflicts.empty());
  CHECK(merged.text == "struct A {\n  int id{};\n  // why\n  void f();\n};\n");
}

TEST_CASE("texts that are equal, empty or all new are merged") {
  CHECK(merge(base, base, base).text == base);
  CHECK(merge("", "", base).text == base);
  CHECK(merge(base, base, "").text.empty());
  CHECK(merge("", base, base).text == base);
}
