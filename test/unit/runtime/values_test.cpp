#include <doctest/doctest.h>
#include <sstream>

#include <rowan/error.hpp>
#include <rowan/schema.hpp>

namespace {

using rowan::decimal;
using rowan::uuid;

TEST_CASE("a uuid reads every spelling that PostgreSQL reads and prints one") {
  const std::string normal = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
  CHECK(uuid{normal}.to_string() == normal);
  CHECK(uuid{"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"} == uuid{normal});
  CHECK(uuid{"{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}"} == uuid{normal});
  CHECK(uuid{"f81d4fae7dec11d0a76500a0c91e6bf6"} == uuid{normal});
  std::ostringstream out;
  out << uuid{normal};
  CHECK(out.str() == normal);
}

TEST_CASE("text that is no uuid is refused with the text") {
  for (const char* text :
       {"", "f81d4fae", "f81d4fae-7dec-11d0-a765-00a0c91e6bf", "z81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6a", "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6"})
    CHECK_THROWS_AS(uuid{text}, rowan::ValueError);
}

TEST_CASE("uuids order by their bytes, nil first") {
  CHECK(uuid{}.is_nil());
  CHECK(uuid{} < uuid{"00000000-0000-0000-0000-000000000001"});
  CHECK(uuid{"7fffffff-0000-0000-0000-000000000000"} < uuid{"80000000-0000-0000-0000-000000000000"});
}

TEST_CASE("generated uuids carry their version and variant and differ") {
  const auto random = uuid::random();
  CHECK((random.bytes[6] >> 4) == 4);
  CHECK((random.bytes[8] >> 6) == 2);
  CHECK(random != uuid::random());
  const auto ordered = uuid::time_ordered();
  CHECK((ordered.bytes[6] >> 4) == 7);
  CHECK((ordered.bytes[8] >> 6) == 2);
  CHECK(ordered != uuid::time_ordered());
}

TEST_CASE("a decimal keeps its digits and its trailing zeros") {
  CHECK(decimal{"12.50"}.to_string() == "12.50");
  CHECK(decimal{"-0012.5"}.to_string() == "-12.5");
  CHECK(decimal{".5"}.to_string() == "0.5");
  CHECK(decimal{"+7"}.to_string() == "7");
  CHECK(decimal{"-0.00"}.to_string() == "0.00");
  CHECK(decimal{42}.to_string() == "42");
  CHECK(decimal{}.to_string() == "0");
}

TEST_CASE("decimals compare by value") {
  CHECK(decimal{"12.5"} == decimal{"12.50"});
  CHECK(decimal{"2"} < decimal{"10"});
  CHECK(decimal{"-10"} < decimal{"-2"});
  CHECK(decimal{"-1"} < decimal{"0.1"});
  CHECK(decimal{"0.09"} < decimal{"0.1"});
  CHECK(decimal{"99999999999999999999.1"} < decimal{"99999999999999999999.11"});
}

TEST_CASE("NaN equals itself and is above infinity, as in PostgreSQL") {
  CHECK(decimal{"NaN"} == decimal{"NaN"});
  CHECK(decimal{"Infinity"} < decimal{"NaN"});
  CHECK(decimal{"-Infinity"} < decimal{"-1000"});
  CHECK(decimal{"1000"} < decimal{"Infinity"});
  CHECK_FALSE(decimal{"Infinity"}.is_finite());
  CHECK_FALSE(decimal{"NaN"}.is_finite());
  CHECK(decimal{"1"}.is_finite());
}

TEST_CASE("text that is no number is refused") {
  for (const char* text : {"", ".", "-", "1.2.3", "12,50", " 1", "1 ", "0x10", "twelve", "1-"})
    CHECK_THROWS_AS(decimal{text}, rowan::ValueError);
}

}  // namespace
