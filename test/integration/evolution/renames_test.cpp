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
