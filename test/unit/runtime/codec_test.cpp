#include <doctest/doctest.h>
#include <limits>
#include <nlohmann/json.hpp>

#include <rowan/codec_array.hpp>
#include <rowan/error.hpp>
#include <rowan/json.hpp>
#include <rowan/parameters.hpp>

namespace {

using std::chrono::microseconds;
using namespace std::string_literals;

template <class T>
std::string encoded(const T& value) {
  std::string bytes;
  rowan::codec<T>::encode(value, bytes);
  return bytes;
}
template <class T>
T decoded(std::string_view bytes) {
  T value{};
  rowan::codec<T>::decode(bytes, value);
  return value;
}
template <class T>
T both_ways(const T& value) {
  return decoded<T>(encoded(value));
}

TEST_CASE("numbers travel in network byte order") {
  CHECK(encoded(std::int16_t{258}) == "\x01\x02"s);
  CHECK(encoded(std::int32_t{-2}) == "\xff\xff\xff\xfe"s);
  CHECK(encoded(std::int64_t{1}) == "\0\0\0\0\0\0\0\x01"s);
  CHECK(encoded(1.0) == "\x3f\xf0\0\0\0\0\0\0"s);
  CHECK(encoded(true) == "\x01"s);
}

TEST_CASE_TEMPLATE("the ends of a number's range survive", T, std::int16_t, std::int32_t, std::int64_t, float,
                   double) {
  using limits = std::numeric_limits<T>;
  for (const T value : {limits::min(), limits::max(), limits::lowest(), T{0}, static_cast<T>(-1)})
    CHECK(both_ways(value) == value);
}

TEST_CASE("text with a NUL is refused before it is sent") {
  CHECK(both_ways("žluťoučký"s) == "žluťoučký");
  CHECK(both_ways(""s).empty());
  CHECK_THROWS_WITH_AS(encoded("a\0b"s), doctest::Contains("NUL"), rowan::ValueError);
}

TEST_CASE("bytea holds every byte, zero too") {
  std::vector<std::byte> all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<std::byte>(i));
  CHECK(both_ways(all) == all);
  CHECK(both_ways(std::vector<std::byte>{}).empty());
}

TEST_CASE("decimals of every size and scale survive with their zeros") {
  for (const char* text :
       {"0", "0.00", "1", "-1", "9999", "10000", "10001", "12.50", "0.0001", "0.00001", "-0.1", "100000000",
        "12345678901234567890.123456789", "1000000.0000001", "NaN", "Infinity", "-Infinity"})
    CHECK(both_ways(rowan::decimal{text}).to_string() == text);
}

TEST_CASE("the ends of the time types are PostgreSQL's infinities") {
  CHECK(encoded(rowan::timestamptz::max()) == "\x7f\xff\xff\xff\xff\xff\xff\xff"s);
  CHECK(encoded(rowan::timestamptz::min()) == "\x80\0\0\0\0\0\0\0"s);
  CHECK(both_ways(rowan::timestamptz::max()) == rowan::timestamptz::max());
  CHECK(both_ways(rowan::timestamp::min()) == rowan::timestamp::min());
  using namespace std::chrono;
  const auto last = year::max() / December / 31;
  const auto first = year::min() / January / 1;
  CHECK(encoded(rowan::date(last)) == "\x7f\xff\xff\xff"s);
  CHECK(encoded(rowan::date(first)) == "\x80\0\0\0"s);
  CHECK(both_ways(rowan::date(last)) == last);
}

TEST_CASE("times count from 2000 on the wire") {
  const rowan::timestamptz epoch_2000{std::chrono::seconds{946684800}};
  CHECK(encoded(epoch_2000) == std::string(8, '\0'));
  CHECK(both_ways(rowan::timestamptz{microseconds{-1}}) == rowan::timestamptz{microseconds{-1}});
}

TEST_CASE("an instant outside PostgreSQL's range is refused") {
  const auto latest = rowan::timestamptz::max() - microseconds{1};  // PostgreSQL goes on to the year 294276
  CHECK(both_ways(latest) == latest);
  CHECK_THROWS_AS(encoded(rowan::timestamptz::min() + microseconds{1}), rowan::ValueError);
}

TEST_CASE("a day that is not in the calendar is refused") {
  using namespace std::chrono;
  CHECK_THROWS_AS(encoded(rowan::date(2025y / February / 30)), rowan::ValueError);
  CHECK(both_ways(rowan::date(2024y / February / 29)) == 2024y / February / 29);
  CHECK(both_ways(rowan::date(1999y / December / 31)) == 1999y / December / 31);
}

TEST_CASE("a value of another size than its type is refused") {
  CHECK_THROWS_AS(decoded<std::int64_t>("\0\0\0\x01"s), rowan::ValueError);
  CHECK_THROWS_AS(decoded<bool>(""), rowan::ValueError);
  CHECK_THROWS_AS(decoded<rowan::uuid>("123"), rowan::ValueError);
  CHECK_THROWS_AS(decoded<rowan::timestamptz>("1234"), rowan::ValueError);
  CHECK_THROWS_AS(decoded<rowan::decimal>("\0"s), rowan::ValueError);
  CHECK_THROWS_AS(decoded<rowan::decimal>("\0\x09\0\0\0\0\0\0"s), rowan::ValueError);
}

TEST_CASE("arrays hold values, NULL where elements are optional, and nothing") {
  const std::vector<std::int32_t> numbers{1, -2, 3};
  CHECK(both_ways(numbers) == numbers);
  CHECK(both_ways(std::vector<std::string>{"", "a", "\"{,}\""}) ==
        std::vector<std::string>{"", "a", "\"{,}\""});
  const std::vector<std::optional<std::string>> some{"a", std::nullopt, ""};
  CHECK(both_ways(some) == some);
  CHECK(both_ways(std::vector<bool>{true, false}) == std::vector<bool>{true, false});
  CHECK(both_ways(std::vector<rowan::uuid>{}).empty());
}

TEST_CASE("a NULL element and a second dimension are refused by name") {
  const std::vector<std::optional<std::int32_t>> with_null{1, std::nullopt};
  CHECK_THROWS_WITH_AS(decoded<std::vector<std::int32_t>>(encoded(with_null)), doctest::Contains("optional"),
                       rowan::ValueError);
  std::string two_dimensions = "\0\0\0\x02"s + "\0\0\0\0"s + "\0\0\0\x17"s;
  for (int i = 0; i < 2; ++i) two_dimensions += "\0\0\0\x01"s + "\0\0\0\x01"s;
  two_dimensions += "\0\0\0\x04"s + "\0\0\0\x05"s;
  CHECK_THROWS_AS(decoded<std::vector<std::int32_t>>(two_dimensions), rowan::ValueError);
  CHECK_THROWS_AS(decoded<std::vector<std::int32_t>>(encoded(std::vector<std::int32_t>{1, 2}).substr(0, 26)),
                  rowan::ValueError);
}

TEST_CASE("jsonb travels as its version and text") {
  const nlohmann::json value = {{"a", {1, nullptr, "ž"}}};
  CHECK(encoded(value).front() == '\x01');
  CHECK(both_ways(value) == value);
  CHECK_THROWS_AS(decoded<nlohmann::json>("\x02{}"), rowan::ValueError);
}

TEST_CASE("parameters keep their order, types and NULLs when joined") {
  rowan::Parameters first;
  first.add(std::int32_t{7});
  first.add(std::optional<std::string>{});
  rowan::Parameters second;
  second.add(true);
  first.append(second);
  REQUIRE(first.size() == 3);
  CHECK(first[0].type == 23);
  CHECK(first[1].length == -1);
  CHECK(first[2].type == 16);
  CHECK(*first.bytes(first[2]) == '\x01');
}

}  // namespace
