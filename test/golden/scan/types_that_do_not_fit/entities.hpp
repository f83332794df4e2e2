#include <rowan/schema.hpp>

enum class [[rowan::enum_type("state")]] State { on, off };
enum class Level { low, high };
enum class Twins { a [[rowan::value("x")]], b [[rowan::value("x")]] };  // expect: error: two enumerators have the label 'x'
enum class [[rowan::schema("s")]] Placed { a };                         // expect: error: schema on an enum needs enum_type

struct [[rowan::table("fits")]] Fit {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::type(varcar(80))]] std::string a{};        // expect: error: unknown type 'varcar'; did you mean 'varchar'?
  [[rowan::type(integer)]] std::int64_t b{};          // expect: error: type integer holds std::int32_t, and 'b' is std::int64_t; std::int64_t goes with bigint
  [[rowan::type(varchar(80, 2))]] std::string c{};    // expect: error: type varchar takes 1 modifier
  [[rowan::type(varchar(0))]] std::string d{};        // expect: error: the modifier of varchar lies between 1 and 10485760
  [[rowan::type(varchar(n))]] std::string e{};        // expect: error: the modifiers of type 'varchar' are whole numbers
  [[rowan::type(text(3))]] std::string f{};           // expect: error: type text takes no modifiers
  [[rowan::type(bigserial)]] std::int64_t g{};        // expect: error: 'bigserial' is not a type but a default; write [[rowan::serial]]
  [[rowan::type(smallint)]] State h{};                // expect: error: 'State' is stored as the enum type 'state'
  [[rowan::type(smallint)]] Level i{};
  Level j{};                                          // expect: error: 'Level' must be stored one way in all its columns
  Twins k{};
  Placed l{};
  [[rowan::created_at]] std::string m{};              // expect: error: created_at needs rowan::timestamptz, and 'm' is std::string
  [[rowan::version]] std::string n{};                 // expect: error: version needs std::int32_t or std::int64_t
  [[rowan::identity(always)]] std::string o{};        // expect: error: identity needs
  std::string p = std::string(3, 'x');                // expect: error: the initialiser of 'p' is not a constant
  std::vector<int> q = {1, 2};                        // expect: error: the initialiser of 'q' is not a constant
  [[rowan::type("numeric(1")]] rowan::decimal r{};    // expect: error: 'numeric(1' is not a type
  [[rowan::type(numeric(3, 5))]] rowan::decimal s{};  // expect: error: a scale below 0 or above the precision needs PostgreSQL 15, and min_pg_version is 13
  [[rowan::type("numeric(3, -2)")]] rowan::decimal t{};  // expect: error: a scale below 0 or above the precision needs PostgreSQL 15
  [[rowan::type(numeric(3, 1001))]] rowan::decimal u{};  // expect: error: the scale of numeric lies between -1000 and 1000
};
