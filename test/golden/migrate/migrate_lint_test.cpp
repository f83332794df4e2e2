// What Rowan plans is clean: the linter finds nothing in it that the first line of the file does not declare.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "diff/diff.hpp"
#include "golden/migrate/cases.hpp"
#include "lint/lint.hpp"
#include "plan/migration_file.hpp"
#include "plan/plan.hpp"

namespace rowan::tool::testing {
namespace {

std::string listed(const std::vector<Finding>& findings) {
  std::string text;
  for (const auto& finding : findings)
    text += fmt::format("\n{} {}", finding.hazard ? hazard_row(*finding.hazard).name : "", finding.message);
  return text;
}

struct LintedCase {
  Plan plan;
  Surroundings before;
};

LintedCase planned(const MigrateCase& each) {
  const auto changes = diff(each.before, each.after, each.decisions).changes;
  return {plan(each.before, changes, {each.name}), {each.before}};
}

std::vector<Finding> linted(const PlannedFile& file, bool down, const Surroundings& surroundings) {
  const auto sql = migration_sql(file);
  const auto migration = rowan::parse_migration({"20261121093000_" + file.name + ".sql", sql});
  auto known = surroundings;
  known.min_pg_version = migration.min_server;
  return lint({sql, true}, down ? migration.down : migration.up, down, known);
}

TEST_CASE("what is planned has no hazard that its first line does not declare") {
  for (const auto& each : migrate_cases()) {
    CAPTURE(each.name);
    auto [plan, surroundings] = planned(each);
    for (const auto& file : plan.files) {
      const auto findings = linted(file, false, surroundings);
      CHECK_MESSAGE(findings.empty(), file.name, listed(findings));
      for (const auto& step : file.up) follow(surroundings, step.change);
    }
  }
}

TEST_CASE("the way back has no hazard that it does not declare") {
  for (const auto& each : migrate_cases()) {
    CAPTURE(each.name);
    auto [plan, surroundings] = planned(each);
    for (const auto& file : plan.files) {
      for (const auto& step : file.up) follow(surroundings, step.change);
      const auto findings = linted(file, true, {surroundings.schema});
      CHECK_MESSAGE(findings.empty(), file.name, listed(findings));
    }
  }
}

}  // namespace
}  // namespace rowan::tool::testing
