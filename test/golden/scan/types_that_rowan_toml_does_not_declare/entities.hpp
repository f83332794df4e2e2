#include <rowan/schema.hpp>

// rowan.toml declares the extensions citext and postgis, the domains email (text) and shop.price (numeric(10,2)).
struct [[rowan::table("places")]] Place {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::type(vector(3))]] std::string embedding{};  // expect: error: type 'vector' comes with the extension vector
  [[rowan::type(citext)]] std::int64_t name{};         // expect: error: type 'citext' is text in C++, and 'name' is
  [[rowan::domain("emial")]] std::string mail{};       // expect: error: unknown domain 'emial'; did you mean 'email'?
  [[rowan::domain("email")]] std::int32_t number{};    // expect: error: domain 'email' is of type text
  [[rowan::domain("email"), rowan::type(text)]] std::string both{};  // expect: error: a column has either type
  [[rowan::type(interval(9))]] std::string span{};     // expect: error: the modifier of interval lies between 0 and 6
};
