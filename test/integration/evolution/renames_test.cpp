#include <doctest/doctest.h>

#include "evolution.hpp"

using namespace rowan::test;

TEST_CASE("names are passed on: a column takes the name that another one gives up") {
  const auto with = [](const std::string& first, const std::string& second) {
    return "struct [[rowan::table(\"pairs\")]] Pair {\n  [[rowan::primary_key]] std::int64_t id{};\n  " +
           first + "\n  " + second + "\n};\n";
  };
  Evolution story;
  story.becomes(with("std::string a{};", "std::string b{};"));
  story.run("insert into pairs (a, b) values ('was a', 'was b')");
  story.becomes(with("[[rowan::renamed_from(\"a\")]] std::string b{};",
                     "[[rowan::renamed_from(\"b\")]] std::string c{};"));
  story.finds("select b || ', ' || c from pairs", "was a, was b");
  story.end("select a || ', ' || b from pairs", "was a, was b");
}

TEST_CASE(
    "two columns, tables, types or values that swap their names are refused, since the next run would swap "
    "back") {
  const auto with = [](const std::string& pairs, const std::string& a, const std::string& b) {
    return "struct [[rowan::table(\"" + pairs +
           "\")]] Pair {\n  [[rowan::primary_key]] std::int64_t id{};\n  " + a + " std::string a{};\n  " + b +
           " std::string b{};\n};\n";
  };
  Evolution story;
  story.becomes(with("pairs", "", ""));
  story.run("insert into pairs (a, b) values ('1', '2')");
  const Ran swap = [&] {
    story.at().write("swap.hpp",
                     "#pragma once\n#include <cstdint>\n#include <string>\n" +
                         with("pairs", "[[rowan::renamed_from(\"b\")]]", "[[rowan::renamed_from(\"a\")]]"));
    return story.at().rowan("migration add swap --headers swap.hpp");
  }();
  CHECK(swap.exit_code == 1);
  CHECK_MESSAGE(swap.err.find("swap.hpp:7") != std::string::npos, swap.err);
  story.refuses(with("pairs", "[[rowan::renamed_from(\"b\")]]", "[[rowan::renamed_from(\"a\")]]"),
                "third name");
  // By way of a third name it goes.
  story.becomes(
      "struct [[rowan::table(\"pairs\")]] Pair {\n  [[rowan::primary_key]] std::int64_t id{};\n"
      "  [[rowan::renamed_from(\"b\")]] std::string a{};\n"
      "  [[rowan::renamed_from(\"a\")]] std::string swapped{};\n};\n");
  story.becomes(
      "struct [[rowan::table(\"pairs\")]] Pair {\n  [[rowan::primary_key]] std::int64_t id{};\n"
      "  [[rowan::renamed_from(\"b\")]] std::string a{};\n"
      "  [[rowan::renamed_from(\"swapped\")]] std::string b{};\n};\n");
  story.finds("select a || b from pairs", "21");
  story.end("select a || b from pairs", "12");
}
