// The locks that the table of hazards names, and those that lint tells, are the ones that a server takes.
#include <algorithm>
#include <map>
#include <set>

#include "inspect/inspect.hpp"
#include "integration/measured/hazard_case.hpp"
#include "integration/measured/measurement.hpp"
#include "lint/lint.hpp"
#include "support/database.hpp"
#include "support/registered.hpp"

namespace {

using namespace rowan::tool;
using namespace rowan::tool::testing;

/// In a session of its own: the counters of scans are the session's.
void build(const TestDatabase& database, const std::string& setup) {
  pqxx::connection connection(database.url());
  pqxx::nontransaction session(connection);
  session.exec(
      "SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public; "
      "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE q (id int PRIMARY KEY); "
      "CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(10), at timestamp, r int); CREATE INDEX t_b ON t "
      "(b); "
      "INSERT INTO p VALUES (1); INSERT INTO q VALUES (1); INSERT INTO t VALUES (1, 1, 'x', now(), 1)");
  if (!setup.empty()) session.exec(setup);
}

rowan::Migration migration_of(const std::string& statements) {
  return rowan::parse_migration(
      {"20261121093000_measured.sql", "-- migrate:up\n" + statements + ";\n-- migrate:down\n"});
}

std::vector<std::string> single(const std::string& statements) {
  std::vector<std::string> result;
  for (const auto& statement : migration_of(statements).up.statements) result.push_back(statement.sql);
  return result;
}

bool is_sqlstate(const std::string& found) {
  return found.size() == 5 && found.find(' ') == std::string::npos;
}

Effect effect_of(const Measurement& found) {
  if (found.rewrites) return Effect::rewrites;
  if (found.builds_index) return Effect::builds_index;
  return found.scans ? Effect::scans : Effect::none;
}

/// Locks of indexes are many; those that the case does not name do not count.
LockedRelations named_by(const HazardCase& each, const Measurement& found) {
  auto locks = found.tables;
  for (const auto& [name, level] : found.others)
    if (each.found.find(display(name) + " ") != std::string::npos) locks[name] = level;
  return locks;
}

/// What `migration show` and lint say of the same statements; weaker locks than SHARE UPDATE EXCLUSIVE are
/// nobody's concern there.
LockedRelations told_by_lint(const std::string& statements, const Schema& schema) {
  LockedRelations locks;
  const auto migration = migration_of(statements);
  for (const auto& statement : examine({"-- migrate:up\n" + statements + ";\n"}, migration.up, {schema}))
    for (const auto& [table, level] : statement.locks) locks[table] = std::max(locks[table], level);
  return locks;
}

/// A partition that is detached is locked less before PostgreSQL 14; what is told holds for all versions.
void check_told(TestDatabase& database, const LockedRelations& told, const Measurement& found) {
  auto locks = found.tables;
  std::erase_if(locks, [](const auto& lock) { return lock.second < LockLevel::share_update_exclusive; });
  if (database.major_version() < 14)
    for (auto& [table, level] : locks)
      if (const auto at = told.find(table); at != told.end()) level = std::max(level, at->second);
  CHECK(text(told) == text(locks));
}

void check_fails(TestDatabase& database, const HazardCase& each) {
  try {
    measure(database.connection(), single(each.statements));
    FAIL_CHECK("it did not fail");
  } catch (const pqxx::sql_error& error) {
    CHECK(error.sqlstate() == each.found);
  }
}

/// Read once for each setup.
const Schema& schema_after(const std::string& setup, const TestDatabase& database) {
  static std::map<std::string, Schema> schemas;
  const auto [known, is_new] = schemas.try_emplace(setup);
  if (is_new) known->second = inspect(database.url(), {}, {}).schema;
  return known->second;
}

void check_measured(TestDatabase& database, const HazardCase& each) {
  const auto& schema = schema_after(each.setup, database);
  const auto found = measure(database.connection(), single(each.statements));
  CHECK(text(named_by(each, found)) == each.found);
  CHECK(static_cast<int>(effect_of(found)) == static_cast<int>(each.effect));
  if (each.newer_syntax)
    CHECK(told_by_lint(each.statements, schema).empty());
  else
    check_told(database, told_by_lint(each.statements, schema), found);
}

const std::vector<HazardCase>& all_cases() {
  static const auto all = [] {
    auto cases = hazard_cases_of_tables();
    for (const auto more : {hazard_cases_of_objects, hazard_cases_of_transactions})
      for (auto& each : more()) cases.push_back(std::move(each));
    return cases;
  }();
  return all;
}

void check(TestDatabase& database, const HazardCase& each) {
  if (database.major_version() < each.from || database.major_version() > each.until) return;
  CAPTURE(each.statements);
  build(database, each.setup);
  if (is_sqlstate(each.found)) return check_fails(database, each);
  if (!each.from_outside) return check_measured(database, each);
  CHECK(text(measure_from_outside(database.url(), "t", each.statements).tables) == each.found);
}

struct Measured {
  static const std::vector<HazardRow>& values() {
    static const auto rows = [] {
      std::vector<HazardRow> measured;
      for (const auto& row : hazard_rows())
        if (std::any_of(all_cases().begin(), all_cases().end(),
                        [&](const HazardCase& each) { return each.hazard == row.hazard; }))
          measured.push_back(row);
      return measured;
    }();
    return rows;
  }
  static std::string name(const HazardRow& row) {
    return std::string(row.code) + " " + std::string(row.name) + " locks, reads and writes what it says";
  }
  static void run(const HazardRow& row) {
    TestDatabase database;
    for (const auto& each : all_cases())
      if (each.hazard == row.hazard) check(database, each);
  }
};

[[maybe_unused]] const int registered = register_all<Measured>();

/// Locks that a text names, the longest name at each place.
std::set<LockLevel> named_levels(std::string_view claim) {
  static constexpr LockLevel longest_first[] = {LockLevel::share_update_exclusive,
                                                LockLevel::share_row_exclusive, LockLevel::access_exclusive,
                                                LockLevel::row_exclusive, LockLevel::share};
  std::set<LockLevel> levels;
  std::string rest(claim);
  for (const auto level : longest_first)
    for (auto at = rest.find(lock_name(level)); at != std::string::npos; at = rest.find(lock_name(level))) {
      levels.insert(level);
      rest.erase(at, lock_name(level).size());
    }
  return levels;
}

std::string text(const std::set<LockLevel>& levels) {
  std::string result;
  for (const auto level : levels) result += std::string(lock_name(level)) + "; ";
  return result;
}

bool is_from_outside(Hazard hazard) {
  return std::any_of(all_cases().begin(), all_cases().end(),
                     [&](const HazardCase& each) { return each.hazard == hazard && each.from_outside; });
}

/// Rows that claim no lock of a statement of their own.
const std::map<Hazard, std::string> not_measured{
    {Hazard::irreversible, "any statement"},
    {Hazard::concurrently_on_partitioned_table, "fails, see below"},
    {Hazard::regrettable_type, "any CREATE TABLE or ALTER TABLE"},
    {Hazard::extension_changed, "what an extension holds differs, and none is sure to be installed"},
    {Hazard::no_lock_timeout, "any statement"},
    {Hazard::transaction_in_file, "no lock: the end of the transaction"},
    {Hazard::unqualified_name, "no lock: a name"},
    {Hazard::long_identifier, "no lock: a name"},
    {Hazard::unchecked_function_body, "no lock: a function"},
};

/// Beside those of the hazards: what lint knows to lock less than everything, or more than it names.
const std::vector<std::string> statements{"ALTER TABLE t VALIDATE CONSTRAINT t_r",
                                          "ALTER TABLE t ALTER COLUMN a SET STATISTICS 500",
                                          "ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5)",
                                          "ALTER TABLE t ALTER COLUMN a RESET (n_distinct)",
                                          "ALTER TABLE t SET (fillfactor = 70)",
                                          "ALTER TABLE t RESET (fillfactor)",
                                          "ALTER TABLE t CLUSTER ON t_b",
                                          "ALTER TABLE t SET WITHOUT CLUSTER",
                                          "ALTER TABLE t ALTER COLUMN a SET DEFAULT 1",
                                          "ALTER TABLE t ALTER COLUMN b SET STORAGE PLAIN",
                                          "ALTER TABLE t RENAME CONSTRAINT t_r TO z",
                                          "ALTER INDEX t_b RENAME TO z",
                                          "ALTER TABLE t ADD CONSTRAINT z UNIQUE (a)",
                                          "ALTER TABLE h NO INHERIT q",
                                          "ALTER TABLE k INHERIT q",
                                          "ALTER TABLE k ADD PRIMARY KEY USING INDEX k_id",
                                          "CREATE TABLE z (more int) INHERITS (q)",
                                          "CREATE TABLE z (id int REFERENCES p (id))",
                                          "CREATE TABLE z (LIKE t INCLUDING ALL)",
                                          "CREATE STATISTICS z ON a, b FROM t",
                                          "COMMENT ON TABLE t IS 'x'",
                                          "COMMENT ON COLUMN t.a IS 'x'",
                                          "CREATE VIEW z AS SELECT a FROM t",
                                          "CREATE RULE z AS ON INSERT TO t DO INSTEAD NOTHING",
                                          "DROP TABLE m1",
                                          "DROP TABLE h",
                                          "REINDEX INDEX t_pkey",
                                          "TRUNCATE p CASCADE",
                                          "GRANT SELECT ON t TO PUBLIC",
                                          "SELECT setval('s', 1)",
                                          "DELETE FROM t"};

}  // namespace

TEST_CASE("every hazard is measured, or stands in the list of those that claim no lock of their own") {
  std::set<Hazard> measured;
  for (const auto& each : all_cases()) measured.insert(each.hazard);
  for (const auto& row : hazard_rows())
    CHECK_MESSAGE(measured.contains(row.hazard) != not_measured.contains(row.hazard), row.code, " ",
                  row.name);
}

TEST_CASE("each lock that a hazard names was found, and none that it does not name") {
  for (const auto& row : hazard_rows()) {
    if (not_measured.contains(row.hazard) || row.lock.starts_with("that of")) continue;
    CAPTURE(row.name);
    std::set<LockLevel> found;
    for (const auto& each : all_cases())
      if (each.hazard == row.hazard && !is_sqlstate(each.found)) found.merge(named_levels(each.found));
    CHECK(text(named_levels(row.lock)) == text(found));
  }
}

TEST_CASE("a hazard of rewriting, scanning or building does so, and one that is for a moment does not") {
  for (const auto& row : hazard_rows()) {
    if (not_measured.contains(row.hazard) || row.lock == "none: it fails") continue;
    CAPTURE(row.name);
    std::set<Effect> effects;
    for (const auto& each : all_cases())
      if (each.hazard == row.hazard) effects.insert(each.effect);
    const auto kind = row.of.value_or(row.hazard);
    if (kind == Hazard::rewrites_table) CHECK(effects.contains(Effect::rewrites));
    if (kind == Hazard::scans_table) CHECK(effects.contains(Effect::scans));
    if (kind == Hazard::index_build)
      CHECK((effects.contains(Effect::builds_index) || is_from_outside(row.hazard)));
    if (row.lock.find("for a moment") != std::string_view::npos) CHECK(effects == std::set{Effect::none});
  }
}

TEST_CASE("H016: an index of a partitioned table is neither built nor dropped concurrently") {
  TestDatabase database;
  build(database, "CREATE TABLE m (id int) PARTITION BY RANGE (id); CREATE INDEX m_id ON m (id)");
  for (const std::string statement :
       {"CREATE INDEX CONCURRENTLY i ON m (id)", "DROP INDEX CONCURRENTLY m_id"}) {
    CAPTURE(statement);
    try {
      database.run(statement);
      FAIL_CHECK("it did not fail");
    } catch (const pqxx::sql_error& error) {
      CHECK(error.sqlstate() == "0A000");
    }
  }
}

TEST_CASE("the locks that migration show tells of a statement are those that a server takes") {
  const std::string setup =
      "ALTER TABLE t ADD CONSTRAINT t_r FOREIGN KEY (r) REFERENCES p (id) NOT VALID; "
      "CREATE TABLE m (id int) PARTITION BY RANGE (id); "
      "CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10); "
      "CREATE TABLE h (more int) INHERITS (q); "
      "CREATE TABLE k (id int NOT NULL); "
      "CREATE UNIQUE INDEX k_id ON k (id); "
      "CREATE SEQUENCE s";
  TestDatabase database;
  build(database, setup);
  const auto& schema = schema_after(setup, database);
  for (const auto& statement : statements) {
    CAPTURE(statement);
    check_told(database, told_by_lint(statement, schema), measure(database.connection(), {statement}));
  }
}
