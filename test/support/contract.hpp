// Models the migration contract (DESIGN: Tests) for one case, on a real server, through the real migrator.
// To demand more of every case, add a step to check_contract.
#pragma once
#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <string>
#include <vector>

#include "diff/diff.hpp"
#include "golden/migrate/cases.hpp"
#include "inspect/inspect.hpp"
#include "operation/operation.hpp"
#include "operation/statement.hpp"
#include "plan/migration_file.hpp"
#include "plan/plan.hpp"
#include "rowan/migrator.hpp"
#include "support/database.hpp"
#include "verify/direct_build.hpp"
#include "verify/schema_difference.hpp"

namespace rowan::tool::testing {

/// The files of a plan as `migration add` names them: consecutive seconds, one plan id.
inline std::vector<MigrationFile> files_of(Plan plan) {
  std::vector<MigrationFile> files;
  for (auto& file : plan.files) {
    file.plan = "20261121093000";
    files.push_back(
        {std::to_string(20261121093000 + static_cast<long long>(files.size())) + "_" + file.name + ".sql",
         migration_sql(file)});
  }
  return files;
}

/// What must not change: per table the rows in the columns that both schemas have alike. A backfilled column
/// is another one afterwards, and so is one of an enum type, whose values may be renamed. A stored generated
/// one that becomes plain is the same.
inline std::map<std::string, std::string> kept_rows(TestDatabase& database, const Schema& one,
                                                    const Schema& other) {
  std::map<std::string, std::string> rows;
  for (const auto& table : one.tables) {
    const auto* same = find_table(other, table.name);
    std::string columns;
    for (const auto& column : table.columns) {
      const auto* kept = same == nullptr ? nullptr : find_column(*same, column.name);
      if (kept == nullptr || kept->type != column.type || kept->not_null != column.not_null) continue;
      const bool becomes_plain = column.generated && column.generated->stored && !kept->generated;
      if (!column.type.schema.empty() || (kept->generated != column.generated && !becomes_plain)) continue;
      columns += (columns.empty() ? "\"" : ", \"") + column.name + "\"";
    }
    if (columns.empty()) continue;
    rows[display(table.name)] = database.value(
        "select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from "
        "(select " +
        columns + " from \"" + table.name.schema + "\".\"" + table.name.name + "\") r");
  }
  return rows;
}

inline Inspection inspected(TestDatabase& database) {
  pqxx::work transaction(database.connection());
  return inspect(transaction);
}

inline void check_same(const std::string& when, const Inspection& expected, const Inspection& found,
                       bool more_may_be_there = false) {
  const auto difference = first_difference(expected, found, more_may_be_there);
  CHECK_MESSAGE(!difference,
                when << ": " << (difference ? difference->object + ": " + difference->message : ""));
}

/// The fold of the planned changes is what was asked for: a second diff is empty. Returns the fold.
inline Schema check_second_diff(const Plan& plan, const MigrateCase& each) {
  Schema folded = each.before;
  for (const auto& file : plan.files)
    for (const auto& step : file.up) REQUIRE(apply(step.change, folded) == "");
  const auto second = diff(folded, each.after, {});
  for (const auto& change : second.changes) FAIL_CHECK("second diff: " << summary(change));
  for (const auto& question : second.questions) FAIL_CHECK("second diff asks: " << question.message);
  return folded;
}

inline bool is_irreversible(const Plan& plan) {
  for (const auto& file : plan.files)
    if (!file.irreversible.empty()) return true;
  return false;
}

inline bool leaves_objects(const Plan& plan) {
  for (const auto& file : plan.files)
    for (const auto& step : file.up)
      if (tool::leaves_objects(step.change)) return true;
  return false;
}

inline int needed_server(const Plan& plan) {
  int needed = 0;
  for (const auto& file : plan.files) needed = std::max(needed, file.min_pg_version);
  return needed;
}

/// On an older server than the plan needs, that is all the migrator says, and nothing changes.
inline void check_refused(TestDatabase& database, const Inspection& before, const Plan& plan) {
  Migrator migrator(database.url(), MigrationSource::from_files(files_of(plan)));
  const auto message = "needs PostgreSQL " + std::to_string(needed_server(plan)) + ", and the server is";
  CHECK_THROWS_WITH_AS(migrator.migrate(), doctest::Contains(message.c_str()), MigrationError);
  check_same("after the refusal", before, inspected(database));
}

inline void check_contract(const MigrateCase& each) {
  CAPTURE(each.name);
  const auto difference = diff(each.before, each.after, each.decisions);
  for (const auto& question : difference.questions) FAIL_CHECK("diff asks: " << question.message);
  PlanOptions options;
  options.name = each.name;
  const auto plan = tool::plan(each.before, difference.changes, options);
  // The fold differs from `each.after` in the order of enum values at most, which no migration changes.
  const auto folded = check_second_diff(plan, each);

  TestDatabase database;
  TestDatabase direct;
  build_directly(database.connection(), each.before);
  if (!each.rows.empty()) database.run(each.rows);
  const auto before = inspected(database);
  if (needed_server(plan) > database.major_version()) return check_refused(database, before, plan);
  const auto after = inspection_of(direct.connection(), folded);
  const auto rows = kept_rows(database, each.before, each.after);
  const auto files = files_of(plan);
  for (const auto& file : files) INFO(file.name << "\n" << file.sql);
  Migrator migrator(database.url(), MigrationSource::from_files(files));

  const auto up = [&](const std::string& when) {
    migrator.migrate();
    check_same(when, after, inspected(database), leaves_objects(plan));
    CHECK(kept_rows(database, each.before, each.after) == rows);
  };
  up("after up");
  if (is_irreversible(plan)) {
    CHECK_THROWS_WITH_AS(migrator.rollback(), doctest::Contains("irreversible: "), MigrationError);
  } else {
    migrator.rollback();
    check_same("after down", before, inspected(database), leaves_objects(plan));
    CHECK(kept_rows(database, each.before, each.after) == rows);
  }
  up("after up again");
}

}  // namespace rowan::tool::testing
