#include <doctest/doctest.h>
#include <limits>

#include <rowan/mapping.hpp>

namespace {

template <class... Values>
std::string key(const Values&... values) {
  rowan::Parameters parameters;
  (parameters.add(values), ...);
  return rowan::key_bytes(parameters);
}

TEST_CASE("integers of all widths are one key when they are equal, so that a smallint refers to a bigint") {
  CHECK(key(std::int16_t{-7}) == key(std::int64_t{-7}));
  CHECK(key(std::int32_t{7}) == key(std::int64_t{7}));
  CHECK(key(std::int16_t{-1}) != key(std::int32_t{65535}));
  CHECK(key(std::numeric_limits<std::int32_t>::min()) ==
        key(std::int64_t{std::numeric_limits<std::int32_t>::min()}));
}

TEST_CASE("keys of several values keep them apart, and NULL is no key") {
  CHECK(key(std::string("ab"), std::string("c")) != key(std::string("a"), std::string("bc")));
  CHECK(key(std::int32_t{1}, std::optional<std::int32_t>()).empty());
}

}  // namespace
