#include <rowan/schema.hpp>

enum class Rating { general [[rowan::value("G")]], adult [[rowan::value("NC-17")]] };
constexpr int limit = 40 + 2;

struct [[rowan::table("settings")]] Setting {
  [[rowan::primary_key]] std::int32_t id = 7;  // expect: note: 'id' is a key
  int plain{};
  int answer = limit;
  int negative = -1;
  int braced{5};
  bool on = true;
  double ratio = 1.5;
  std::string label = "it's";
  std::string raw = R"(a\b)";
  std::optional<int> maybe = 3;
  std::optional<int> nothing = std::nullopt;
  Rating rating = Rating::adult;
  rowan::decimal price = rowan::decimal{"12.50"};
  rowan::decimal whole = 3;
  [[rowan::default_sql("now() + interval '1 day'")]] rowan::timestamptz due;
  [[rowan::no_default]] int in_cpp_only = 9;
  [[rowan::created_at]] rowan::timestamptz made;
  [[rowan::updated_at]] rowan::timestamptz changed;
  [[rowan::version]] std::int32_t revision{};
  [[rowan::sensitive]] std::string secret{};
  [[rowan::ignored]] void* cache{};
};

struct [[rowan::table("given_keys")]] GivenKey {
  [[rowan::primary_key, rowan::identity(none)]] std::int64_t id{};
};
struct [[rowan::table("counted")]] Counted {
  [[rowan::primary_key, rowan::identity(always)]] std::int64_t id{};
};
struct [[rowan::table("named_keys")]] NamedKey {
  [[rowan::primary_key]] std::string name{};
};
