#include "evolution.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rowan::test {
namespace {

constexpr std::string_view includes =
    "#pragma once\n#include <cstdint>\n#include <optional>\n#include <string>\n#include <vector>\n\n";

constexpr std::string_view leftovers =
    "select string_agg(name, ' ' order by name) from ("
    "select relname::text as name from pg_class where relnamespace::regnamespace::text !~ "
    "'^(pg_|information)' "
    "and relkind in ('r', 'S', 'i') "
    "union all select typname from pg_type where typtype = 'e') all_names "
    "where name !~ '^(schema_migrations|rowan_)'";

bool is_migration(const std::string& path) {
  return path.starts_with("migrations/") && path.ends_with(".sql");
}

}  // namespace

Evolution::Evolution() {
  at_.write("rowan.toml", "headers = [\"model.hpp\"]\n");
  REQUIRE(at_.rowan("db create").exit_code == 0);
}

Ran Evolution::add_command(Drops drops) const {
  return at_.rowan(
      fmt::format("migration add version_{}{}", versions_, drops == Drops::allowed ? " --allow-drop" : ""));
}

void Evolution::becomes(const std::string& declarations, Drops drops) {
  ++versions_;
  CAPTURE(versions_);
  declarations_ = declarations;
  before_last_ = at_.files();
  at_.write("model.hpp", std::string(includes) + declarations);
  const Ran added = add_command(drops);
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  REQUIRE_MESSAGE(added.out.starts_with("+ migrations/"), added.out);
  if (first_version_.empty()) first_version_ = added.out.substr(std::string("+ migrations/").size(), 14);
  CAPTURE(last_migration());
  const Ran migrated = at_.rowan("db migrate");
  REQUIRE_MESSAGE(migrated.exit_code == 0, migrated.err);
  const Ran checked = at_.rowan("migration check");
  REQUIRE_MESSAGE(checked.exit_code == 0, checked.out << checked.err);
}

void Evolution::refuses(const std::string& declarations, const std::string& message, Drops drops) {
  at_.write("model.hpp", std::string(includes) + declarations);
  const Files before = at_.files();
  const Ran refused = add_command(drops);
  CHECK(refused.exit_code == 1);
  CHECK_MESSAGE(refused.err.find(message) != std::string::npos, refused.err);
  CHECK(at_.files() == before);
  at_.write("model.hpp", std::string(includes) + declarations_);
}

void Evolution::run(const std::string& sql) const { at_.query(sql); }

void Evolution::finds(const std::string& query, const std::string& value) const {
  CAPTURE(query);
  CHECK(at_.query(query) == value);
}

std::string Evolution::last_migration() const {
  std::string text;
  for (const auto& [path, content] : at_.files())
    if (is_migration(path) && !before_last_.contains(path)) text += "-- " + path + "\n" + content + "\n";
  return text;
}

void Evolution::end(const std::string& query, const std::string& value) {
  const Ran verified = at_.rowan("migration verify");
  REQUIRE_MESSAGE(verified.exit_code == 0, verified.out << verified.err);
  const Ran back = at_.rowan("db rollback --to " + first_version_);
  REQUIRE_MESSAGE(back.exit_code == 0, back.err);
  finds(query, value);
  const Ran again = at_.rowan("db migrate");
  REQUIRE_MESSAGE(again.exit_code == 0, again.err);
  const Ran all_the_way = at_.rowan("db rollback --to 0");
  REQUIRE_MESSAGE(all_the_way.exit_code == 0, all_the_way.err);
  CHECK(at_.query(std::string(leftovers)) == "");
  const Ran up = at_.rowan("db migrate");
  REQUIRE_MESSAGE(up.exit_code == 0, up.err);
  CHECK(at_.rowan("migration check").exit_code == 0);
  CHECK(at_.rowan("db status").exit_code == 0);
}

}  // namespace rowan::test
