// Compares what pull() gives for each case with the files beside this one. ROWAN_UPDATE_GOLDEN=1 writes them.
#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cases.hpp"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("pulled headers are those of the golden folder") {
  for (const auto& golden : rowan::test::cases()) {
    const auto pulled = rowan::tool::pull(golden.schema, golden.options);
    REQUIRE(!pulled.files.empty());
    for (const auto& file : pulled.files) {
      const auto path = fs::path(ROWAN_GOLDEN_FOLDER) / golden.name / file.path;
      fs::create_directories(path.parent_path());
      if (std::getenv("ROWAN_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << file.text;
      INFO(path.string());
      CHECK(read(path) == file.text);
    }
  }
}

TEST_CASE("the order in which objects are found does not change a pulled header") {
  for (const auto& golden : rowan::test::cases()) {
    auto reversed = golden.schema;
    std::reverse(reversed.tables.begin(), reversed.tables.end());
    std::reverse(reversed.enum_types.begin(), reversed.enum_types.end());
    for (auto& table : reversed.tables) {
      std::reverse(table.indexes.begin(), table.indexes.end());
      std::reverse(table.foreign_keys.begin(), table.foreign_keys.end());
    }
    const auto one = rowan::tool::pull(golden.schema, golden.options).files;
    const auto other = rowan::tool::pull(reversed, golden.options).files;
    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].text == other[i].text);
  }
}

TEST_CASE("what a struct cannot say is listed") {
  rowan::tool::Schema schema;
  schema.enum_types.push_back({{"public", "unused"}, {"a"}, ""});
  schema.tables.push_back({{"public", "notes"}, {}});
  rowan::tool::ForeignKey key;
  key.name = "notes_author_fkey";
  key.columns = {"author"};
  key.referenced_table = {"public", "authors"};
  key.referenced_columns = {"id"};
  schema.tables[0].columns.push_back({"author", {"", "integer", {}}});
  schema.tables[0].foreign_keys.push_back(key);
  const auto pulled = rowan::tool::pull(schema, {"notes", false, {"foreign table recent"}, {}});
  CHECK(pulled.left_out ==
        rowan::tool::Names{"foreign table recent",
                           "foreign key notes_author_fkey of notes: authors is not pulled"});
  CHECK(pulled.files[0].text.find("enum class [[rowan::enum_type(\"unused\")]] Unused { a };") !=
        std::string::npos);
  REQUIRE(pulled.files.size() == 1);
  CHECK(pulled.files[0].text.find("//   foreign table recent\n") != std::string::npos);
}
