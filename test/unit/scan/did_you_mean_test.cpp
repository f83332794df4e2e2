#include "scan/did_you_mean.hpp"

#include <doctest/doctest.h>

using namespace rowan::tool;

TEST_CASE("the nearest candidate is found through swapped, missing and extra letters") {
  CHECK(nearest("emial", {"email", "name"}) == "email");
  CHECK(nearest("statu", {"status", "state"}) == "status");
  CHECK(nearest("Name", {"name"}) == "name");
  CHECK(nearest("on_destory", {"on_update", "on_delete", "name"}) == "on_delete");
}

TEST_CASE("nothing near is no guess") {
  CHECK(nearest("zzzz", {"email", "name"}).empty());
  CHECK(nearest("x", {"y"}).empty());
  CHECK(nearest("", {"y"}).empty());
  CHECK(did_you_mean("").empty());
  CHECK(did_you_mean("a") == "; did you mean 'a'?");
}
