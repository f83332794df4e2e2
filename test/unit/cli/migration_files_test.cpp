#include "cli/migration_files.hpp"

#include <doctest/doctest.h>

#include "rowan/migration.hpp"

using namespace rowan::tool;
using namespace std::chrono_literals;

namespace {

constexpr auto noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 12h;

History history_until(const std::string& version) {
  History history;
  history.migrations.push_back({version, "first", version, "", "", {}});
  return history;
}

}  // namespace

TEST_CASE("files of one plan get consecutive seconds, one plan id and a chain of parents") {
  Plan plan;
  plan.files.resize(2);
  plan.files[0].name = "add_index";
  plan.files[1].name = "add_index_2";
  const auto migrations = new_migrations(plan, history_until("20261121000000"), noon);
  REQUIRE(migrations.size() == 2);
  CHECK(file_name(migrations[0].record) == "20261121120000_add_index");
  CHECK(file_name(migrations[1].record) == "20261121120001_add_index_2");
  CHECK(migrations[0].record.parent == "20261121000000_first");
  CHECK(migrations[1].record.parent == "20261121120000_add_index");
  CHECK(migrations[1].record.plan == "20261121120000");
  CHECK(migrations[0].record.checksum == rowan::migration_checksum(migrations[0].sql));
}

TEST_CASE("a version is never older than the newest one that exists, over midnight too") {
  const auto empty = empty_migration("later", history_until("20261231235959"), noon);
  CHECK(empty.record.version == "20270101000000");
  CHECK(empty.record.parent == "20261231235959_first");
}

TEST_CASE("the first migration has no parent") {
  CHECK(empty_migration("first", {}, noon).record.parent.empty());
  CHECK(empty_migration("first", {}, noon).record.version == "20261121120000");
}
