#include "cli/project_text.hpp"

#include <doctest/doctest.h>

namespace rowan::tool {
namespace {

PulledProject with_statement(const std::string& up) {
  PulledProject pulled{{"shop.hpp"}};
  pulled.schema.statements.push_back({"touch", up, "DROP FUNCTION touch()"});
  return pulled;
}

TEST_CASE("a pulled project says only what it has") {
  CHECK(project_text({{"shop.hpp"}}) == "headers = [\"shop.hpp\"]\n");
  PulledProject pulled{{"*.hpp"}, 15};
  pulled.schema.extensions = {{"citext", "", ""}, {"postgis", "gis", ""}};
  pulled.schema.schemas = {"gis", "reports"};
  CHECK(project_text(pulled) ==
        "headers = [\"*.hpp\"]\nmin_pg_version = 15\n"
        "extensions = [\"citext\", { name = \"postgis\", schema = \"gis\" }]\ncreate_schemas = "
        "[\"reports\"]\n");
}

TEST_CASE("texts are quoted as TOML reads them back") {
  CHECK(project_text(with_statement("SELECT 'a'")).find("up = \"SELECT 'a'\"\n") != std::string::npos);
  CHECK(project_text(with_statement("SELECT \"a\"")).find("up = 'SELECT \"a\"'\n") != std::string::npos);
  CHECK(project_text(with_statement("SELECT\n\"a\\b\"")).find("up = '''\nSELECT\n\"a\\b\"'''\n") !=
        std::string::npos);
  CHECK(project_text(with_statement("SELECT\n'''a'")).find("up = \"\"\"\nSELECT\n'''a'\"\"\"\n") !=
        std::string::npos);
  CHECK(project_text(with_statement("a\tb\r")).find("up = \"a\\tb\\u000D\"\n") != std::string::npos);
}

TEST_CASE("a file gets what it lacks by name, and nothing twice") {
  const auto pulled = with_statement("SELECT 1");
  const auto once = completed_project_text("# mine\n", "rowan.toml", pulled);
  CHECK(once ==
        "headers = [\"shop.hpp\"]\n\n# mine\n\n[[statement]]\nname = \"touch\"\nup = \"SELECT 1\"\n"
        "down = \"DROP FUNCTION touch()\"\n");
  CHECK(completed_project_text(once, "rowan.toml", pulled) == once);
  CHECK(completed_project_text(once, "rowan.toml", with_statement("SELECT 2")) == once);
}

}  // namespace
}  // namespace rowan::tool
