#include <nlohmann/json.hpp>
#include <rowan/schema.hpp>

enum class Mood { happy, sad };
enum class [[rowan::enum_type("colour"), rowan::schema("paint")]] Colour { red, green };
enum class Size : short { small = 1, large = 10 };

struct [[rowan::table("everything")]] Everything {
  [[rowan::primary_key]] std::int64_t id{};
  bool flag{};
  std::int16_t small{};
  std::int32_t medium{};
  std::int64_t big{};
  long long longest{};
  float single{};
  double twice{};
  std::string text{};
  [[rowan::type(varchar(80))]] std::string short_text{};
  std::vector<std::byte> bytes{};
  rowan::uuid token{};
  rowan::decimal price{};
  [[rowan::type(numeric(12, 2))]] rowan::decimal rounded{};
  rowan::timestamptz moment{};
  [[rowan::type("timestamp with time zone(3)")]] std::optional<rowan::timestamptz> coarse{};
  rowan::timestamp wall_clock{};
  rowan::date day{};
  std::chrono::year_month_day same_day{};
  nlohmann::json document{};
  Mood mood{};
  Colour colour{};
  [[rowan::type(smallint)]] Size size{};
  std::optional<std::string> maybe_text{};
  std::optional<Mood> maybe_mood{};
  std::optional<std::vector<std::byte>> maybe_bytes{};
  std::vector<std::string> words{};
  std::vector<std::optional<std::int32_t>> gaps{};
  std::optional<std::vector<rowan::uuid>> tokens{};
  std::vector<Colour> colours{};
  std::vector<Mood> moods{};
  std::vector<std::vector<std::byte>> blobs{};
  [[rowan::type(varchar(10))]] std::vector<std::string> tags{};
  rowan::time_of_day opens{};
  [[rowan::type(interval(3))]] std::optional<rowan::interval> lasts{};
  [[rowan::type(interval)]] std::string lasts_as_text{};
  rowan::inet address{};
  std::vector<rowan::cidr> networks{};
  rowan::macaddr card{};
  rowan::range<rowan::timestamptz> booked{};
  std::optional<rowan::range<std::int32_t>> seats{};
};
