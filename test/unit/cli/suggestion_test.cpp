#include "model/suggestion.hpp"

#include <doctest/doctest.h>

using rowan::tool::nearest;

TEST_CASE("the nearest known word is found through a missing, an extra, a wrong and two swapped letters") {
  const std::vector<std::string> known{"migrate", "rollback", "status"};
  CHECK(nearest("migrat", known) == "migrate");
  CHECK(nearest("statuss", known) == "status");
  CHECK(nearest("rollbakc", known) == "rollback");
  CHECK(nearest("mygrate", known) == "migrate");
}

TEST_CASE("a word that is like none is not guessed at") {
  CHECK(nearest("zebra", {"migrate", "status"}).empty());
  CHECK(nearest("x", {}).empty());
  CHECK(nearest("pull", {"url", "stop", "setup"}).empty());
  CHECK(nearest("id", {"no"}).empty());
  CHECK(nearest("tree", {"true", "table"}) == "true");
  CHECK(nearest("price", {"prime_contractor", "slice"}).empty());
}
