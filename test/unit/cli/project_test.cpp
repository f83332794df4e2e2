#include "cli/project.hpp"

#include <doctest/doctest.h>

#include "cli/failure.hpp"
#include "temporary_folder.hpp"

using namespace rowan::tool;

namespace {

/// The message and help of the failure to load this rowan.toml, the folder's path left out.
std::string refusal(const std::string& toml) {
  const TemporaryFolder folder;
  folder.write("rowan.toml", toml);
  try {
    load_project(folder.path());
  } catch (const Failure& failure) {
    const std::string message = failure.what();
    return message.substr(message.find("rowan.toml")) + "|" + failure.help();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("rowan.toml sets headers, flags, folders, the server and its table") {
  const TemporaryFolder folder;
  folder.write("rowan.toml",
               "headers = [\"include/*.hpp\"]\ninclude_paths = [\"include\"]\ncompile_flags = [\"-DX=1\"]\n"
               "output = \"out\"\nmigrations = \"db/migrations\"\nmin_pg_version = 15\n"
               "url = \"postgresql:///shop\"\nmigrations_table = \"versions\"\n");
  folder.write("include/shop.hpp", "");
  const Project project = load_project(folder.path());
  CHECK(project.root == ".");
  CHECK(project.headers == std::vector<std::string>{"include/*.hpp"});
  CHECK(project.include_paths == std::vector<std::string>{"include"});
  CHECK(project.compile_flags == std::vector<std::string>{"-DX=1"});
  CHECK(project.output == "out");
  CHECK(project.migrations == "db/migrations");
  CHECK(project.min_pg_version == 15);
  CHECK(project.url == "postgresql:///shop");
  CHECK(project.migrations_table == "versions");
}

TEST_CASE("rowan.toml of a parent folder is found, and its paths are shown from here") {
  const TemporaryFolder folder;
  folder.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  folder.write("src/deep/main.cpp", "");
  const Project project = load_project(folder.path() / "src" / "deep");
  CHECK(project.root == "../..");
  CHECK(project.headers == std::vector<std::string>{"../../shop.hpp"});
  CHECK(project.migrations == "../../migrations");
}

TEST_CASE("without rowan.toml the working folder is the project and the defaults hold") {
  const TemporaryFolder folder;
  const Project project = load_project(folder.path());
  CHECK(project.root == ".");
  CHECK(project.headers.empty());
  CHECK(project.migrations == "migrations");
  CHECK(project.migrations_table == "schema_migrations");
}

TEST_CASE("a mistake in rowan.toml is told with line and column") {
  CHECK(refusal("output = \"x\"\nheadrs = [\"a.hpp\"]\n") ==
        "rowan.toml:2:1: unknown key 'headrs'|did you mean 'headers'?");
  CHECK(refusal("headers = \"a.hpp\"\n") == "rowan.toml:1:11: 'headers' must be a list of strings|");
  CHECK(refusal("headers = [\"a.hpp\", 3]\n") == "rowan.toml:1:21: 'headers' must be a list of strings|");
  CHECK(refusal("min_pg_version = 9\n") ==
        "rowan.toml:1:18: 'min_pg_version' must be a whole number from 13 to 99|");
  CHECK(refusal("url = 1\n") == "rowan.toml:1:7: 'url' must be a string|");
  CHECK(refusal("zzzzzz = 1\n").starts_with("rowan.toml:1:1: unknown key 'zzzzzz'|the keys are headers, "));
  CHECK(refusal("url = \"open\n").starts_with("rowan.toml:1:12: "));
}

TEST_CASE("[naming] is a style, and patterns that go before it whatever their order") {
  const TemporaryFolder folder;
  folder.write("rowan.toml", "[naming]\nforeign_key = \"fk_{table}_{columns}\"\nstyle = \"rails\"\n");
  const Project project = load_project(folder.path());
  CHECK(project.naming.index == "index_{table}_on_{columns_and}");
  CHECK(project.naming.foreign_key == "fk_{table}_{columns}");
  CHECK(refusal("[naming]\nstyle = \"django\"\n") ==
        "rowan.toml:2:9: 'naming.style' must be one of postgresql, rails, ecto, prisma|");
  CHECK(refusal("[naming]\nindexes = \"x\"\n") ==
        "rowan.toml:2:1: unknown key 'naming.indexes'|the keys of [naming] are style, primary_key, unique, "
        "index, foreign_key, check");
  CHECK(
      refusal("[naming]\nindex = \"ix_{columns}\"\n") ==
      "rowan.toml:2:9: 'naming.index' must be a pattern such as \"ix_{table}_{columns}\": it needs {table}: "
      "names are shared by a whole schema|");
}

TEST_CASE("header patterns give the files they match, each once, and one that matches none is an error") {
  const TemporaryFolder folder;
  folder.write("a.hpp", "");
  folder.write("b.hpp", "");
  const std::string base = folder.path().string();
  CHECK(expand_headers({base + "/*.hpp", base + "/a.hpp"}) ==
        std::vector<std::string>{base + "/a.hpp", base + "/b.hpp"});
  CHECK_THROWS_WITH_AS(expand_headers({base + "/*.hxx"}), ("no header is named " + base + "/*.hxx").c_str(),
                       Failure);
}

TEST_CASE("flags come from the nearest entry of the compile database, what a scan cannot use left out") {
  const TemporaryFolder folder;
  const std::string base = folder.path().string();
  folder.write("db.json", R"([{"directory": ")" + base +
                              R"(", "file": "other/x.cpp", "arguments": ["c++", "-DOTHER"]},
    {"directory": ")" + base + R"(", "file": "shop/main.cpp",
     "command": "c++ -Iinclude -isystem /opt/x -DNAME=\"a b\" -O2 -std=c++20 -o main.o -c shop/main.cpp"}])");
  Project project;
  project.compile_database = folder.path() / "db.json";
  project.include_paths = {"more"};
  CHECK(project_compile_flags(project, base + "/shop/shop.hpp") ==
        std::vector<std::string>{"-I", base + "/include", "-isystem", "/opt/x", "-DNAME=a b", "-std=c++20",
                                 "-Imore"});
}

TEST_CASE("rowan.toml declares extensions, domains, composite and range types and collations") {
  const TemporaryFolder folder;
  folder.write("rowan.toml", R"~(
extensions = ["citext", { name = "postgis", schema = "gis" }]
[[domain]]
name = "shop.email"
type = "varchar(80)"
not_null = true
default = "'a@b'"
collate = "C"
checks = { at = "VALUE ~ '@'" }
renamed_from = "mail"
[[composite_type]]
name = "address"
attributes = [{ name = "Zip", type = "gis.geometry(Point,4326)[]" }, { name = "a", type = "int", renamed_from = "b" }]
[[range_type]]
name = "speed"
subtype = "float8"
[[collation]]
name = "german"
provider = "icu"
locale = "de"
deterministic = false
)~");
  const Project project = load_project(folder.path());
  const auto& objects = project.objects;
  CHECK(objects.extensions == std::vector<Extension>{{"citext", "", ""}, {"postgis", "gis", ""}});
  REQUIRE(objects.domains.size() == 1);
  CHECK(objects.domains[0].name == QualifiedName{"shop", "email"});
  CHECK(objects.domains[0].base == ColumnType{"", "varchar", {80}, false, {}});
  CHECK(objects.domains[0].checks.at(0).expression == "value ~ '@'");
  CHECK(objects.domains[0].default_value == "'a@b'");
  CHECK(objects.domains[0].collation == QualifiedName{"pg_catalog", "C"});
  const auto& attributes = objects.composite_types.at(0).attributes;
  CHECK(attributes.at(0).type == ColumnType{"gis", "geometry", {}, true, "Point,4326"});
  CHECK(attributes.at(1).type == ColumnType{"", "integer", {}, false, {}});
  CHECK(objects.range_types.at(0).subtype.name == "double precision");
  CHECK(objects.collations.at(0).locale == "de");
  CHECK(!objects.collations.at(0).deterministic);
  REQUIRE(project.renames.size() == 2);
  CHECK(project.renames[0].part == "a");
  CHECK(project.renames[0].from == "b");
  CHECK(project.renames[1].from == "mail");
}

TEST_CASE("a wrong declaration in rowan.toml is refused at its place") {
  CHECK(refusal("[[domain]]\nname = \"email\"\n") == "rowan.toml:1:1: this domain needs 'type'|");
  CHECK(refusal("[[domain]]\nname = \"email\"\ntype = \"text\"\ncheks = {}\n") ==
        "rowan.toml:4:1: unknown key 'cheks'|did you mean 'checks'?");
  CHECK(refusal("[[domain]]\nname = \"e\"\ntype = \"numeric(x)\"\n") ==
        "rowan.toml:3:8: 'numeric(x)' is not a type; write varchar(80), numeric(12, 2), …|");
  CHECK(refusal("extensions = \"citext\"\n") ==
        "rowan.toml:1:14: 'extensions' must be a list: extensions = [\"citext\"]|");
  CHECK(refusal("extensions = [\"citext\", \"citext\"]\n") ==
        "rowan.toml:1:25: extension 'citext' is listed twice|");
}
