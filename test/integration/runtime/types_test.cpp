#include <cmath>
#include <doctest/doctest.h>
#include <limits>
#include <nlohmann/json.hpp>

#include <rowan/json.hpp>

#include "fixture.hpp"

namespace {

using namespace rowan::testing;
using namespace std::chrono;
using std::string;
using std::vector;

// Writes each value and NULL into a column of `type`, reads it back, and has PostgreSQL compare it.
template <class T>
void survives(const string& type, const vector<T>& values) {
  Fixture fixture;
  fixture.server.run("create table kept (id int generated always as identity, value " + type + ")");
  for (const auto& given : values) {
    CAPTURE(type);
    const auto stored = value<T>(fixture.db, "insert into kept (value) values ($1) returning value", given);
    CHECK(stored == given);
    CHECK(value<std::int64_t>(fixture.db, "select count(*) from kept where value = $1::" + type, given) >= 1);
  }
  using Nullable = std::optional<T>;
  CHECK_FALSE(
      value<Nullable>(fixture.db, "insert into kept (value) values ($1) returning value", Nullable{}));
  CHECK(value<Nullable>(fixture.db, "insert into kept (value) values ($1) returning value",
                        Nullable{values[0]}) == values[0]);
  CHECK_THROWS_AS(value<T>(fixture.db, "select value from kept where value is null"), rowan::ValueError);
}

template <class T>
vector<T> ends() {
  using limits = std::numeric_limits<T>;
  return {limits::min(), limits::max(), limits::lowest(), T{0}, T{1}, static_cast<T>(-1)};
}

TEST_CASE("integers, numbers and truth values survive at their ends") {
  survives<bool>("boolean", {false, true});
  survives<std::int16_t>("smallint", ends<std::int16_t>());
  survives<std::int32_t>("integer", ends<std::int32_t>());
  survives<std::int64_t>("bigint", ends<std::int64_t>());
  survives<float>("real", ends<float>());
  survives<double>("double precision", ends<double>());
  survives<double>("double precision",
                   {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                    std::numeric_limits<double>::denorm_min(), -0.0});
}

TEST_CASE("a float that is no number survives") {
  Fixture fixture;
  CHECK(std::isnan(value<double>(fixture.db, "select $1::float8", std::nan(""))));
}

TEST_CASE("text survives whatever it holds") {
  const vector<string> texts{
      "", " ", "a", "'; drop table kept; --", "back\\slash\n\t", "žluťoučký 🐎", string(100'000, 'x')};
  survives<string>("text", texts);
  survives<string>("varchar(100000)", texts);
}

TEST_CASE("bytea, uuid and jsonb survive") {
  vector<std::byte> every;
  for (int i = 0; i < 256; ++i) every.push_back(static_cast<std::byte>(i));
  survives<vector<std::byte>>("bytea", {every, {}});
  rowan::uuid last;
  last.bytes.fill(0xff);
  survives<rowan::uuid>("uuid", {rowan::uuid{}, last, rowan::uuid::random()});
  survives<nlohmann::json>("jsonb", {nlohmann::json::parse(R"({"a": [1, null, "ž", {"b": 1.5}]})"), nullptr,
                                     "text", 1, nlohmann::json::array()});
}

TEST_CASE("numeric survives exactly, NaN included") {
  vector<rowan::decimal> values;
  for (const char* text :
       {"0", "0.00", "12.50", "-0.0001", "99999999999999999999999999999999999999.999999999", "10000",
        "0.00000000000000000001", "NaN"})
    values.emplace_back(text);
  survives("numeric", values);
  Fixture fixture;
  for (const auto& number : values)
    CHECK(value<string>(fixture.db, "select $1::numeric::text", number) == number.to_string());
  CHECK(value<rowan::decimal>(fixture.db, "select 1e20::numeric").to_string() == "100000000000000000000");
  CHECK(value<rowan::decimal>(fixture.db, "select 12.5::numeric(12,4)").to_string() == "12.5000");
}

TEST_CASE("infinite numerics survive on PostgreSQL 14 and later, and are an error before") {
  const vector<rowan::decimal> values{rowan::decimal("Infinity"), rowan::decimal("-Infinity")};
  Fixture fixture;
  if (fixture.server.major_version() >= 14) {
    survives("numeric", values);
    for (const auto& number : values)
      CHECK(value<string>(fixture.db, "select $1::numeric::text", number) == number.to_string());
  } else {
    for (const auto& number : values)
      CHECK_THROWS_WITH_AS(run(fixture.db, "select $1::numeric", number), doctest::Contains("22P03"),
                           rowan::Error);
  }
}

TEST_CASE("instants survive over PostgreSQL's whole range") {
  const rowan::timestamptz now{microseconds{1'763'700'000'123'456}};
  survives<rowan::timestamptz>("timestamptz",
                               {now, rowan::timestamptz{}, rowan::timestamptz{microseconds{-1}},
                                rowan::timestamptz::min(), rowan::timestamptz::max()});
  survives<rowan::timestamp>("timestamp",
                             {rowan::timestamp{}, rowan::timestamp{microseconds{-62'135'596'800'000'000}},
                              rowan::timestamp::min(), rowan::timestamp::max()});
  Fixture fixture;
  CHECK(value<string>(fixture.db, "select $1::timestamptz::text", rowan::timestamptz::max()) == "infinity");
  CHECK(value<string>(fixture.db, "select $1::timestamptz::text", rowan::timestamptz::min()) == "-infinity");
  CHECK(value<string>(fixture.db, "select ($1 at time zone 'UTC')::text", now) ==
        "2025-11-21 04:40:00.123456");
  for (const char* text : {"4713-11-24 00:00:00 BC", "0001-01-01 00:00:00", "9999-12-31 23:59:59.999999"}) {
    const auto read = value<rowan::timestamp>(fixture.db, string("select timestamp '") + text + "'");
    CHECK(value<string>(fixture.db, "select $1::timestamp::text", read) == text);
  }
}

TEST_CASE("days survive over the calendar of the standard library") {
  survives<rowan::date>("date", {1970y / January / 1, 2000y / January / 1, 2024y / February / 29,
                                 1y / January / 1, year{-4712} / January / 1, 9999y / December / 31,
                                 year::max() / December / 31, year::min() / January / 1});
  Fixture fixture;
  CHECK(value<string>(fixture.db, "select $1::date::text", rowan::date(year::max() / December / 31)) ==
        "infinity");
  CHECK(value<string>(fixture.db, "select $1::date::text", rowan::date(2024y / February / 29)) ==
        "2024-02-29");
  CHECK_THROWS_AS(value<rowan::date>(fixture.db, "select date '5874897-12-31'"), rowan::ValueError);
}

TEST_CASE("arrays of every type survive") {
  survives<vector<bool>>("boolean[]", {{true, false}, {}});
  survives<vector<std::int16_t>>("smallint[]", {{1, -1}});
  survives<vector<std::int32_t>>("integer[]", {{1, -1}, {}, vector<std::int32_t>(10'000, 5)});
  survives<vector<std::int64_t>>("bigint[]", {ends<std::int64_t>()});
  survives<vector<float>>("real[]", {{1.5F}});
  survives<vector<double>>("double precision[]", {{1.5, -2.25}});
  survives<vector<string>>("text[]", {{"", "NULL", "{a,b}", "\"", "\\", "ž"}, {}});
  survives<vector<string>>("varchar(10)[]", {{"a", "b"}});
  survives<vector<rowan::uuid>>("uuid[]", {{rowan::uuid{}, rowan::uuid::random()}});
  survives<vector<rowan::decimal>>("numeric[]", {{rowan::decimal{"1.50"}, rowan::decimal{"-3"}}});
  survives<vector<rowan::timestamptz>>("timestamptz[]", {{rowan::timestamptz{}, rowan::timestamptz::max()}});
  survives<vector<rowan::timestamp>>("timestamp[]", {{rowan::timestamp{}}});
  survives<vector<rowan::date>>("date[]", {{2024y / February / 29}});
  survives<vector<vector<std::byte>>>("bytea[]", {{{std::byte{0}, std::byte{255}}, {}}});
  survives<vector<std::optional<std::int32_t>>>("integer[]", {{1, std::nullopt, 3}, {std::nullopt}});
  survives<vector<std::optional<string>>>("text[]", {{"a", std::nullopt, ""}});
}

TEST_CASE("text that is no UTF-8 is the server's error") {
  Fixture fixture;
  CHECK_THROWS_WITH_AS(value<string>(fixture.db, "select $1::text", string("\xff\xfe")),
                       doctest::Contains("UTF8"), rowan::Error);
}

TEST_CASE("a column of another type than the code expects is refused, not misread") {
  Fixture fixture;
  CHECK_THROWS_AS(value<std::int64_t>(fixture.db, "select 1::int4"), rowan::ValueError);
  CHECK_THROWS_AS(value<bool>(fixture.db, "select 'text'::text"), rowan::ValueError);
}

}  // namespace
