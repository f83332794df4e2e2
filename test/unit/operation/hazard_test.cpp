#include "operation/hazard.hpp"

#include <doctest/doctest.h>
#include <set>
#include <string>

namespace rowan::tool {

TEST_CASE("every hazard has its own code, word and text") {
  std::set<std::string_view> codes, names;
  for (const auto& row : hazard_rows()) {
    CHECK(&hazard_row(row.hazard) == &row);
    codes.insert(row.code);
    names.insert(row.name);
    CHECK(row.consequence.size() > 80);
    CHECK(row.recipe.size() > 80);
  }
  CHECK(codes.size() == static_cast<std::size_t>(Hazard::narrows_type) + 1);
  CHECK(names.size() == codes.size());
  CHECK(hazard_row(Hazard::deletes_data).code == "H001");
}

TEST_CASE("a lock is told by PostgreSQL's name and by who waits") {
  CHECK(lock_name(LockLevel::access_exclusive) == "ACCESS EXCLUSIVE");
  CHECK(lock_name(LockLevel::share_update_exclusive) == "SHARE UPDATE EXCLUSIVE");
  CHECK(lock_consequence(LockLevel::access_exclusive) == "reads and writes wait");
  CHECK(lock_consequence(LockLevel::share) == "reads go on, writes wait");
}

}  // namespace rowan::tool
