#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

#include "scan/annotation_table.hpp"

using namespace rowan::tool;

TEST_CASE("docs/annotations.md is what the annotation table prints") {
  const std::string path = ROWAN_SOURCE_DIR "/docs/annotations.md";
  if (std::getenv("ROWAN_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << annotation_page();
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  CHECK(text.str() == annotation_page());
}
