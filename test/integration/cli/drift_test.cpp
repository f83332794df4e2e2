// What `db diff` and `db drift` tell of two catalogs, and that their SQL does what it says.
#include <cstdlib>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <pqxx/pqxx>

#include "inspect/scratch_database.hpp"
#include "workplace.hpp"

namespace rowan::test {
namespace {

constexpr auto header = R"(#include <cstdint>
#include <string>
struct [[rowan::table("products"), rowan::check("named", "name <> ''")]] Product {
  [[rowan::primary_key]] std::int64_t id;
  std::string name;
};
)";

void start(const Workplace& at) {
  at.write("shop.hpp", header);
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  REQUIRE(at.rowan("migration add create_shop").exit_code == 0);
  REQUIRE(at.rowan("db setup").exit_code == 0);
}

TEST_CASE("a database that is as its migrations left it has no drift") {
  const Workplace at;
  start(at);
  const Ran ran = at.rowan("db drift");
  CHECK_MESSAGE(ran.exit_code == 0, ran.out, ran.err);
  CHECK(ran.out == "-- no difference\n");
}

TEST_CASE("a column that somebody added by hand is drift, told as the SQL that takes it away") {
  const Workplace at;
  start(at);
  at.query("alter table products add column note text");
  const Ran ran = at.rowan("db drift");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("ALTER TABLE public.products DROP COLUMN note;") != std::string::npos);
  CHECK(at.rowan("db drift --ignore 'prod*'").exit_code == 0);
}

TEST_CASE("objects that no migration knows are drift, named, and never dropped") {
  const Workplace at;
  start(at);
  at.query("create view cheap as select id from products");
  const Ran ran = at.rowan("db drift");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("left alone, Rowan has no model of it: view cheap") != std::string::npos);
  CHECK(ran.out.find("DROP VIEW") == std::string::npos);
}

TEST_CASE(
    "a function of a statement that somebody replaced by hand is drift, told as the SQL that puts it back") {
  const Workplace at;
  at.write("shop.hpp", header);
  at.write("rowan.toml",
           "headers = [\"shop.hpp\"]\n\n[[statement]]\nname = \"tax\"\ndown = \"DROP FUNCTION tax()\"\n"
           "up = \"CREATE FUNCTION tax() RETURNS int LANGUAGE sql AS 'SELECT 19'\"\n");
  REQUIRE(at.rowan("migration add start").exit_code == 0);
  REQUIRE(at.rowan("db setup").exit_code == 0);
  CHECK(at.rowan("db drift").exit_code == 0);
  at.query("create or replace function tax() returns int language sql as 'select 7'");
  const Ran ran = at.rowan("db drift");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("CREATE OR REPLACE FUNCTION public.tax()\n RETURNS integer\n LANGUAGE sql\n"
                     "AS $function$SELECT 19$function$;") != std::string::npos);
}

TEST_CASE("pending migrations are no drift, and the run says that they were not compared") {
  const Workplace at;
  start(at);
  std::string text = header;
  text.insert(text.rfind('}'), "  std::string note{};\n");
  at.write("shop.hpp", text);
  REQUIRE(at.rowan("migration add add_note").exit_code == 1);  // required, without a default
  text.replace(text.find("std::string note"), 11, "std::optional<std::string>");
  at.write("shop.hpp", "#include <optional>\n" + text);
  const Ran added = at.rowan("migration add add_note");
  REQUIRE_MESSAGE(added.exit_code == 0, added.err);
  const Ran ran = at.rowan("db drift");
  CHECK(ran.exit_code == 0);
  CHECK(ran.err.find("1 pending migration not compared") != std::string::npos);
}

TEST_CASE("the SQL of db diff makes one database like another, and then there is nothing left") {
  const Workplace at;
  start(at);
  const tool::ScratchDatabase other(at.url());
  const std::string both = "--from \"" + at.url() + "\" --to \"" + other.url() + "\"";
  const std::string back = "--from \"" + other.url() + "\" --to \"" + at.url() + "\"";
  query_at(other.url(),
           "create table products (id bigint generated always as identity primary key, "
           "name varchar(80) not null, price numeric(12,2)); create index on products (name)");
  const Ran ran = at.rowan("db diff " + both);
  CHECK(ran.exit_code == 3);
  at.write("diff.sql", ran.out);
  REQUIRE(std::system(("psql -q -v ON_ERROR_STOP=1 -d \"" + at.url() + "\" -f '" +
                       (at.folder() / "diff.sql").string() + "'")
                          .c_str()) == 0);
  const Ran again = at.rowan("db diff " + both);
  CHECK_MESSAGE(again.exit_code == 0, again.out);
  CHECK(at.rowan("db diff " + back).exit_code == 0);
}

TEST_CASE(
    "db diff takes views and triggers away around a change under them, and replaces functions in place") {
  const Workplace at;
  REQUIRE(at.rowan("db create").exit_code == 0);
  const tool::ScratchDatabase other(at.url());
  const auto make = [](const std::string& url, const std::string& type, const std::string& body) {
    pqxx::connection connection(url);
    pqxx::nontransaction(connection)
        .exec("create table orders (id bigint, amount " + type +
              "); create view dear as select amount from orders; "
              "create view dearest as select max(amount) from dear; create function touch() returns trigger "
              "language plpgsql as $$ begin return " +
              body +
              "; end $$; create trigger t before update on orders "
              "for each row execute function touch()");
  };
  make(at.url(), "integer", "old");
  make(other.url(), "numeric", "new");
  const auto command = "db diff --from \"" + at.url() + "\" --to \"" + other.url() + "\"";
  const Ran ran = at.rowan(command);
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find("DROP FUNCTION") == std::string::npos);
  CHECK(ran.out.find("DROP VIEW public.dear;") > ran.out.find("DROP VIEW public.dearest;"));
  at.query(ran.out);
  CHECK(at.rowan(command).out == "-- no difference\n");
}

TEST_CASE("db diff --json lists each change with its statements") {
  const Workplace at;
  start(at);
  const tool::ScratchDatabase other(at.url());
  const Ran ran = at.rowan("db diff --json --from \"" + other.url() + "\" --to \"" + at.url() + "\"");
  CHECK(ran.exit_code == 3);
  const auto json = nlohmann::json::parse(ran.out);
  CHECK(json["equal"] == false);
  CHECK(json["changes"][0]["operation"] == "create_table");
  CHECK(json["changes"][0]["statements"].size() >= 1);
}

TEST_CASE("db diff needs both databases") {
  const Workplace at;
  CHECK(at.rowan("db diff --from postgresql:///a").exit_code == 2);
}

}  // namespace
}  // namespace rowan::test
