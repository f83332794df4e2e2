#include "operation/hazard.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace rowan::tool {

TEST_CASE("every hazard has its own code, word and text") {
  std::set<std::string_view> codes, names;
  for (const auto& row : hazard_rows()) {
    CHECK(&hazard_row(row.hazard) == &row);
    codes.insert(row.code);
    names.insert(row.name);
    CHECK(row.consequence.size() > 60);
    CHECK(row.recipe.size() > 30);
    CHECK(!row.lock.empty());
    CHECK(!row.sources.empty());
  }
  CHECK(codes.size() == static_cast<std::size_t>(Hazard::collation_changed) + 1);
  CHECK(names.size() == codes.size());
}

TEST_CASE("codes are for ever: the kinds of harm come first, their cases after them") {
  CHECK(hazard_row(Hazard::deletes_data).code == "H001");
  CHECK(hazard_row(Hazard::narrows_type).code == "H009");
  CHECK(hazard_row(Hazard::index_blocks_writes).code == "H010");
  CHECK(hazard_row(Hazard::check_scans).code == "H021");
  CHECK(hazard_row(Hazard::no_lock_timeout).code == "H065");
  CHECK(hazard_row(Hazard::collation_changed).code == "H078");
  CHECK(std::is_sorted(hazard_rows().begin(), hazard_rows().end(),
                       [](const HazardRow& left, const HazardRow& right) { return left.code < right.code; }));
  for (const auto& row : hazard_rows())
    if (row.of) CHECK_MESSAGE(hazard_row(*row.of).code <= "H009", row.code);
}

TEST_CASE("a hazard is found by its code or name, however it is written") {
  CHECK(find_hazard("h012") == &hazard_row(Hazard::reindex_blocks_writes));
  CHECK(find_hazard("Deletes_Data") == &hazard_row(Hazard::deletes_data));
  CHECK(find_hazard("H999") == nullptr);
  CHECK(find_hazard("") == nullptr);
}

TEST_CASE("docs/hazards.md is what the table of hazards prints") {
  const std::string path = ROWAN_SOURCE_DIR "/docs/hazards.md";
  if (std::getenv("ROWAN_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << hazard_page();
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  CHECK(text.str() == hazard_page());
}

TEST_CASE("a lock is told by PostgreSQL's name and by who waits") {
  CHECK(lock_name(LockLevel::access_exclusive) == "ACCESS EXCLUSIVE");
  CHECK(lock_name(LockLevel::share_update_exclusive) == "SHARE UPDATE EXCLUSIVE");
  CHECK(lock_consequence(LockLevel::access_exclusive) == "reads and writes wait");
  CHECK(lock_consequence(LockLevel::share) == "reads go on, writes wait");
}

}  // namespace rowan::tool
