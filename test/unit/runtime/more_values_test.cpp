#include <doctest/doctest.h>

#include <rowan/error.hpp>
#include <rowan/schema.hpp>

namespace {

using namespace std::chrono_literals;

TEST_CASE("a time of day reads what PostgreSQL writes, up to 24:00:00") {
  CHECK(rowan::time_of_day("00:00").since_midnight == 0us);
  CHECK(rowan::time_of_day("13:37:05.25").to_string() == "13:37:05.25");
  CHECK(rowan::time_of_day("24:00:00").to_string() == "24:00:00");
  CHECK(rowan::time_of_day("09:00") < rowan::time_of_day("10:00"));
  for (const auto* text :
       {"", "9:00", "25:00", "24:00:01", "10:60", "10:00:00.", "10:00:00.1234567", "10:00x"})
    CHECK_THROWS_AS(rowan::time_of_day(std::string_view(text)), rowan::ValueError);
}

TEST_CASE("an interval keeps months, days and time apart and is written as ISO 8601") {
  CHECK(rowan::interval{}.to_string() == "PT0S");
  CHECK(rowan::interval{14, 3, 4h + 5min + 6500ms}.to_string() == "P1Y2M3DT4H5M6.5S");
  CHECK(rowan::interval{0, 0, -500ms}.to_string() == "PT-0.5S");
  CHECK(rowan::interval{0, 1, 0us} != rowan::interval{0, 0, 24h});
}

TEST_CASE("addresses read and write their text, and refuse what is none") {
  CHECK(rowan::inet("10.0.0.9").to_string() == "10.0.0.9");
  CHECK(rowan::inet("10.0.0.9/8").to_string() == "10.0.0.9/8");
  CHECK(rowan::inet("2001:DB8::1").to_string() == "2001:db8::1");
  CHECK(rowan::cidr("10.0.0.0/8").to_string() == "10.0.0.0/8");
  CHECK(rowan::macaddr("08-00-2B-01-02-03").to_string() == "08:00:2b:01:02:03");
  for (const auto* text : {"", "10.0.0", "10.0.0.1/33", "::1/129", "10.0.0.1/", "x"})
    CHECK_THROWS_AS(rowan::inet(std::string_view(text)), rowan::ValueError);
  CHECK_THROWS_AS(rowan::cidr("10.0.0.1/8"), rowan::ValueError);
  for (const auto* text : {"08:00:2b:01:02", "08:00:2b:01:02:0g", "08.00.2b.01.02.03"})
    CHECK_THROWS_AS(rowan::macaddr(std::string_view(text)), rowan::ValueError);
}

TEST_CASE("a range holds what lies between its bounds") {
  using Range = rowan::range<std::int32_t>;
  const auto range = Range::between(1, 3);
  CHECK(range.contains(1));
  CHECK(!range.contains(3));
  CHECK(Range{1, 3, false, true}.contains(3));
  CHECK(!Range{1, 3, false, true}.contains(1));
  CHECK(Range{std::nullopt, 3}.contains(-7));
  CHECK(Range{}.contains(7));
  CHECK(!Range::empty().contains(7));
  CHECK(Range::empty() == Range{5, 6, true, true, true});
  CHECK(Range{std::nullopt, 3, true} == Range{std::nullopt, 3, false});
  CHECK(Range{1, 3} != Range{1, 3, true, true});
}

}  // namespace
