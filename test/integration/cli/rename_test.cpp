// Renames that are said on the command line, or answered at a terminal.
#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);  // throws where it is not found
}

const std::string shop_with_title = replaced(shop, "std::string name", "std::string title");
const std::string goods = replaced(shop, "table(\"products\")", "table(\"goods\")");

const std::string orders = R"cpp(#include <cstdint>
                                 enum class [[rowan::enum_type("order_status")]] OrderStatus { open, done };
                                 struct [[rowan::table("orders"), rowan::schema("sales")]] Order {
                                   [[rowan::primary_key]] std::int64_t id{};
                                   OrderStatus status{};
                                 };
)cpp";

void start(const Workplace& at, const std::string& header) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", header);
  REQUIRE(at.rowan("migration add start").exit_code == 0);
}

}  // namespace

TEST_CASE("--rename renames a column, with what is named after it") {
  const Workplace at;
  start(at, shop);
  at.write("shop.hpp", shop_with_title);
  const Ran asked = at.rowan("migration add retitle");
  CHECK(asked.exit_code == 1);
  CHECK(contains(asked.err, "or pass --rename products.name=title; if not, pass --allow-drop"));
  const Ran added = at.rowan("migration add retitle --rename products.name=title");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  const auto sql = at.read("migrations/20261121093001_retitle.sql");
  CHECK(contains(sql, "RENAME COLUMN name TO title"));
  CHECK(contains(sql, "products_title_key"));
  CHECK(at.rowan("migration check").exit_code == 0);
  CHECK(contains(at.rowan("migration add more").out, "no changes"));
}

TEST_CASE("--rename renames a table, then a column of it by the old or the new name of the table") {
  for (const std::string table : {"products", "goods"}) {
    const Workplace at;
    start(at, shop);
    at.write("shop.hpp", replaced(goods, "std::string name", "std::string title"));
    const Ran added =
        at.rowan("migration add regroup --rename products=goods --rename " + table + ".name=title");
    REQUIRE_MESSAGE(added.exit_code == 0, added.err);
    const auto sql = at.read("migrations/20261121093001_regroup.sql");
    CHECK(contains(sql, "ALTER TABLE public.products RENAME TO goods"));
    CHECK(contains(sql, "ALTER TABLE public.goods RENAME COLUMN name TO title"));
    CHECK_FALSE(contains(sql, "DROP"));
  }
}

TEST_CASE("--rename moves a table to another schema and renames types and values") {
  const Workplace at;
  start(at, orders);
  auto moved = replaced(orders, "schema(\"sales\")", "schema(\"shop\")");
  moved = replaced(replaced(moved, "order_status", "status"), "{ open, done }", "{ open, finished }");
  at.write("shop.hpp", moved);
  const Ran added = at.rowan(
      "migration add move --rename sales.orders=shop.orders --rename order_status=status --rename "
      "status.done=finished --allow-drop");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  const auto sql = at.read("migrations/20261121093001_move.sql");
  CHECK(contains(sql, "ALTER TABLE sales.orders SET SCHEMA shop"));
  CHECK(contains(sql, "RENAME TO status"));
  CHECK(contains(sql, "RENAME VALUE 'done' TO 'finished'"));
  CHECK_FALSE(contains(sql, "DROP TABLE"));
  CHECK(at.rowan("migration verify").exit_code == 0);
}

TEST_CASE("a rename of something that is not there names what is") {
  const Workplace at;
  start(at, shop);
  at.write("shop.hpp", shop_with_title);
  const auto error = [&](const std::string& rename) {
    const Ran ran = at.rowan("migration add retitle --rename " + rename);
    CHECK(ran.exit_code == 2);
    return ran.err;
  };
  CHECK(error("products.nome=title") ==
        "error: --rename: the migrations have no column 'products.nome'\n"
        "  help: did you mean 'products.name'?\n");
  CHECK(error("products.name=titel") ==
        "error: --rename: the headers have no column 'products.titel'\n"
        "  help: did you mean 'products.title'?\n");
  CHECK(error("product=goods") ==
        "error: --rename: the migrations have no table or type 'product'\n"
        "  help: did you mean 'products'?\n");
  CHECK(contains(error("products=goods"), "the headers have no table 'goods'"));
  CHECK(contains(error("products"), "OLD=NEW is expected, 'products' is not that"));
  CHECK(contains(error("products.=title"), "OLD=NEW is expected"));
}

TEST_CASE("at a terminal a dropped column is asked about, and the answer is a rename") {
  const Workplace at;
  start(at, shop);
  at.write("shop.hpp", shop_with_title);
  const Ran added = at.rowan_at_terminal("migration add retitle", "1\n");
  CHECK_MESSAGE(added.exit_code == 0, added.out);
  CHECK(contains(added.out,
                 "products.name is gone. Was it renamed to\n  1  products.title\n  n  no, none of these\n"));
  CHECK(contains(at.read("migrations/20261121093001_retitle.sql"), "RENAME COLUMN name TO title"));
}

TEST_CASE("at a terminal the answer no drops nothing by itself") {
  const Workplace at;
  start(at, shop);
  at.write("shop.hpp", shop_with_title);
  const Ran added = at.rowan_at_terminal("migration add retitle", "n\n");
  CHECK(added.exit_code == 1);
  CHECK(contains(added.out, "if not, pass --allow-drop"));
  CHECK_FALSE(at.has("migrations/20261121093001_retitle.sql"));
}

TEST_CASE("--yes and check never ask, at a terminal either") {
  const Workplace at;
  start(at, shop);
  at.write("shop.hpp", shop_with_title);
  const Ran added = at.rowan_at_terminal("migration add retitle --yes", "1\n");
  CHECK(added.exit_code == 1);
  CHECK_FALSE(contains(added.out, "Was it renamed"));
  const Ran checked = at.rowan_at_terminal("migration check", "1\n");
  CHECK(checked.exit_code == 3);
  CHECK_FALSE(contains(checked.out, "Was it renamed"));
}
