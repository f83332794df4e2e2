// min_pg_version 15
#include <rowan/schema.hpp>

struct Later;

struct [[rowan::table("accounts"), rowan::primary_key(org, number)]] Account {
  std::int64_t org{};
  std::int64_t number{};
};

struct [[rowan::table("employees")]] Employee {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Employee::id, on_delete = set_null)]] std::optional<std::int64_t> manager_id{};
  [[rowan::references(Later::id, index = false)]] std::int32_t later_id{};
  [[rowan::references(::Later::code, on_update = cascade, name = "employee_code", index = where("code <> ''"))]] std::string code{};
  std::optional<std::int64_t> org{};
  [[rowan::references(Account::number, match_with(org = Account::org), on_delete = set_null(account), match = simple,
                      deferrable = initially)]]
  std::optional<std::int64_t> account{};
  [[rowan::references(Later::id, no_constraint)]] std::int32_t loose_id{};
  rowan::belongs_to<Employee> manager{};
  rowan::has_many<Employee> reports{};
  rowan::belongs_to<Account> owner{};
  [[rowan::relation(by = Employee::loose_id)]] rowan::belongs_to<Later> loose{};
  rowan::belongs_to<Later> later{};
};

struct [[rowan::table("laters")]] Later {
  [[rowan::primary_key]] std::int32_t id{};
  [[rowan::unique]] std::string code{};
  [[rowan::relation(by = Employee::code)]] rowan::has_one<Employee> coded{};
  [[rowan::relation(by = Employee::later_id)]] rowan::has_many<Employee> employees{};
};
