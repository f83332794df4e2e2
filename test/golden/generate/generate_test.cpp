// Compares what generate() gives for each case with the files beside this one. ROWAN_UPDATE_GOLDEN=1 writes
// them.
#include "codegen/generate.hpp"

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

const fs::path folder = ROWAN_GOLDEN_FOLDER;

}  // namespace

TEST_CASE("generated files are those of the golden folder") {
  for (const auto& golden : rowan::test::cases()) {
    const auto generated = rowan::tool::generate(golden.declarations, {});
    INFO(golden.name);
    REQUIRE(generated.errors.empty());
    REQUIRE(!generated.files.empty());
    for (const auto& file : generated.files) {
      const auto path = folder / golden.name / file.path;
      if (std::getenv("ROWAN_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << file.text;
      INFO(path.string());
      CHECK(read(path) == file.text);
    }
  }
}

TEST_CASE("generated files are formatted as they are emitted") {
  for (const auto& golden : rowan::test::cases())
    for (const auto& file : rowan::tool::generate(golden.declarations, {}).files) {
      const auto path = (folder / golden.name / file.path).string();
      INFO(path);
      CHECK(std::system(("clang-format-19 --dry-run -Werror '" + path + "'").c_str()) == 0);
    }
}
