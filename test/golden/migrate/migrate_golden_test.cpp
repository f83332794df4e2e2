// Compares the migration files of every case with the recorded ones; ROWAN_UPDATE_GOLDEN=1 records them.
#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "diff/diff.hpp"
#include "golden/migrate/cases.hpp"
#include "operation/operation.hpp"
#include "plan/migration_file.hpp"
#include "plan/plan.hpp"

namespace rowan::tool::testing {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

bool updates() { return std::getenv("ROWAN_UPDATE_GOLDEN") != nullptr; }

std::string numbered(std::size_t number, const std::string& name) {
  return (number < 10 ? "0" : "") + std::to_string(number) + "_" + name + ".sql";
}

Files planned_files(const Plan& plan) {
  Files files;
  for (const auto& file : plan.files) files[numbered(files.size() + 1, file.name)] = migration_sql(file);
  return files;
}

Files recorded_files(const fs::path& folder) {
  Files files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    files[entry.path().filename().string()] = text.str();
  }
  return files;
}

void record(const fs::path& folder, const Files& files) {
  fs::remove_all(folder);
  for (const auto& [name, text] : files) {
    fs::create_directories(folder);
    std::ofstream(folder / name) << text;
  }
}

/// Columns and enum values in the order in which they came are as good.
Schema comparable(Schema schema) {
  for (auto& type : schema.enum_types) std::sort(type.values.begin(), type.values.end());
  return normalized(std::move(schema), false);
}

Schema folded(Schema schema, const Plan& plan) {
  for (const auto& file : plan.files)
    for (const auto& step : file.up) {
      const auto error = tool::apply(step.change, schema);
      REQUIRE_MESSAGE(error.empty(), error);
    }
  return schema;
}

TEST_CASE("the planned files of every case are the recorded ones") {
  for (const auto& each : migrate_cases()) {
    CAPTURE(each.name);
    const auto difference = diff(each.before, each.after, each.decisions);
    for (const auto& question : difference.questions) FAIL_CHECK(question.message);
    const auto plan = tool::plan(each.before, difference.changes, {each.name});
    const auto files = planned_files(plan);
    const auto folder = fs::path(ROWAN_GOLDEN_DIR) / each.name;
    if (updates()) record(folder, files);
    const auto recorded = recorded_files(folder);
    CHECK(recorded.size() == files.size());
    for (const auto& [name, text] : files) {
      CAPTURE(name);
      REQUIRE(recorded.contains(name));
      CHECK(recorded.at(name) == text);
    }
  }
}

TEST_CASE("the fold of the steps of every case is the wanted schema") {
  for (const auto& each : migrate_cases()) {
    CAPTURE(each.name);
    const auto plan =
        tool::plan(each.before, diff(each.before, each.after, each.decisions).changes, {each.name});
    const auto reached = folded(each.before, plan);
    CHECK((comparable(reached) == comparable(each.after)));
    CHECK(diff(reached, each.after, {}).changes.empty());
  }
}

TEST_CASE("every recorded folder belongs to a case") {
  std::map<std::string, bool> known;
  for (const auto& each : migrate_cases()) known[each.name] = true;
  for (const auto& entry : fs::directory_iterator(ROWAN_GOLDEN_DIR))
    if (entry.is_directory()) CHECK_MESSAGE(known[entry.path().filename().string()], entry.path().string());
}

}  // namespace
}  // namespace rowan::tool::testing
