// Two developers add migrations side by side: after the merge one of them follows the other.
#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);  // throws where it is not found
}

const std::string status = R"cpp(#include <cstdint>
                                 enum class [[rowan::enum_type("status")]] Status { open };
                                 struct [[rowan::table("orders")]] Order {
                                   [[rowan::primary_key]] std::int64_t id{};
                                   Status status{};
                                 };
)cpp";

/// The first migration, then one of each branch, `mine` at 09:30:01 and `theirs` a minute later.
void branch(const Workplace& at, const std::string& base, const std::string& mine,
            const std::string& theirs) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", base);
  REQUIRE(at.rowan("migration add start").exit_code == 0);
  at.write("shop.hpp", mine);
  REQUIRE(at.rowan("migration add mine").exit_code == 0);
  const Files files = at.files();
  for (const auto& [path, text] : files)
    if (contains(path, "_mine")) at.remove(path);
  at.write("shop.hpp", theirs);
  REQUIRE(at.rowan_with({"SOURCE_DATE_EPOCH=1795253460"}, "migration add theirs").exit_code == 0);
  for (const auto& [path, text] : files)
    if (contains(path, "_mine")) at.write(path, text);
}

}  // namespace

TEST_CASE("rebase renumbers the migration that is not applied behind the one that is") {
  const Workplace at;
  const std::string notes =
      "\nstruct [[rowan::table(\"notes\")]] Note { [[rowan::primary_key]] std::int64_t id{}; };\n";
  branch(at, shop, shop_with_price, shop + notes);
  at.write("shop.hpp", shop_with_price + notes);
  const Files mine = at.files();
  for (const auto& [path, text] : mine)
    if (contains(path, "_mine")) at.remove(path);
  REQUIRE(at.rowan("db setup").exit_code == 0);
  for (const auto& [path, text] : mine) at.write(path, text);

  const Ran rebased = at.rowan("migration rebase");
  REQUIRE_MESSAGE(rebased.exit_code == 0, rebased.err);
  CHECK(rebased.out == "- migrations/20261121093001_mine.sql\n+ migrations/20261121093101_mine.sql\n");
  const auto sql = at.read("migrations/20261121093101_mine.sql");
  CHECK(contains(sql, "plan=20261121093101"));
  CHECK(contains(at.read("migrations/changes/20261121093101_mine.json"),
                 "\"parent\": \"20261121093100_theirs\""));
  CHECK(at.rowan("migration check").exit_code == 0);
  CHECK(at.rowan("db migrate --strict").exit_code == 0);
  CHECK(at.rowan("migration verify").exit_code == 0);
  CHECK(contains(at.rowan("migration rebase").out, "nothing to rebase"));
}

TEST_CASE("rebase settles an order that check refuses") {
  const Workplace at;
  branch(at, shop, replaced(shop, "std::string name", "[[rowan::renamed_from(\"name\")]] std::string title"),
         replaced(shop, "std::int64_t id{};", "std::int64_t id{}; [[rowan::index]] std::int64_t size = 0;"));
  at.write("shop.hpp", replaced(replaced(shop, "std::int64_t id{};",
                                         "std::int64_t id{}; [[rowan::index]] std::int64_t size = 0;"),
                                "std::string name", "[[rowan::renamed_from(\"name\")]] std::string title"));
  const Ran rebased = at.rowan_with({}, "migration rebase");
  REQUIRE_MESSAGE(rebased.exit_code == 0, rebased.err);
  CHECK(contains(rebased.out, "= migrations/20261121093100_theirs.sql  follows 20261121093001_mine"));
  const Ran checked = at.rowan("migration check");
  CHECK_MESSAGE(checked.exit_code == 0, checked.out);
  CHECK(at.rowan("migration verify").exit_code == 0);
}

TEST_CASE("rebase names what conflicts and changes nothing") {
  const Workplace at;
  branch(at, shop, shop_with_price, shop_with_price);
  const Files before = at.files();
  const Ran refused = at.rowan("migration rebase");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.err, "in the new order the migrations conflict; nothing was renumbered:"));
  CHECK(contains(refused.err, "products.price"));
  CHECK(at.files() == before);
}

TEST_CASE("rebase refuses an added enum value whose way back would lose the value of the other branch") {
  const Workplace at;
  branch(at, status, replaced(status, "{ open }", "{ open, paid }"),
         replaced(status, "{ open }", "{ open, done }"));
  const Ran refused = at.rowan("migration rebase");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.err,
                 "20261121093100_theirs.sql: its way back knows other values of status than there are then"));
}

TEST_CASE("rebase VERSION moves that plan, unless it is applied") {
  const Workplace at;
  branch(at, shop, shop_with_price,
         shop +
             "\nstruct [[rowan::table(\"notes\")]] Note { "
             "[[rowan::primary_key]] std::int64_t id{}; };\n");
  CHECK(contains(at.rowan("migration rebase 1").err, "no migration has the version 1"));
  const Ran rebased = at.rowan("migration rebase 20261121093001");
  CHECK(contains(rebased.out, "+ migrations/20261121093101_mine.sql"));
  REQUIRE(at.rowan("db setup").exit_code == 0);
  const Ran refused = at.rowan("migration rebase 20261121093100_theirs");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.err, "20261121093100_theirs is applied on the database"));
}
