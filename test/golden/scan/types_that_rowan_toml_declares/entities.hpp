#include <rowan/schema.hpp>

// rowan.toml declares the extensions citext and postgis (in gis), the domains email (text) and shop.price
// (numeric(10,2)), the composite type address.
struct [[rowan::table("places")]] Place {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::type(citext)]] std::string name{};
  [[rowan::type("geometry(Point,4326)")]] std::optional<std::string> at{};
  [[rowan::type("gis.geography")]] std::vector<std::string> around{};
  [[rowan::type(address)]] std::optional<std::string> address{};
  [[rowan::domain("email")]] std::string mail{};
  [[rowan::domain("email")]] std::vector<std::string> other_mails{};
  [[rowan::domain("shop.price")]] rowan::decimal price{};
  [[rowan::type(interval(3))]] std::string span{};
  [[rowan::type(int4range)]] std::vector<std::optional<std::string>> spans{};
  [[rowan::type(char)]] std::string letter{};
  [[rowan::type("\"char\"")]] std::string byte{};
};
