// Executes each operation on a scratch server and compares what it locks, rewrites and scans with its claims.
// CONCURRENTLY and backfill cannot run in a transaction, where locks can be read: a table of the manual
// stands for them.
#include <algorithm>
#include <map>
#include <set>

#include "integration/measured/measured_case.hpp"
#include "operation/operation.hpp"
#include "plan/step.hpp"
#include "support/database.hpp"
#include "support/registered.hpp"
#include "support/schema_builder.hpp"
#include "verify/direct_build.hpp"

namespace {

using namespace rowan::tool;
using namespace rowan::tool::testing;

class DebugLines : public pqxx::errorhandler {
 public:
  explicit DebugLines(pqxx::connection& connection) : pqxx::errorhandler(connection) {}
  bool operator()(const char message[]) noexcept override {
    text += message;
    return false;
  }
  bool has(const std::string& words) const { return text.find(words) != std::string::npos; }
  std::string text;
};

LockLevel level_of(const std::string& mode) {
  static const std::map<std::string, LockLevel> levels{
      {"AccessShareLock", LockLevel::access_share},
      {"RowShareLock", LockLevel::row_share},
      {"RowExclusiveLock", LockLevel::row_exclusive},
      {"ShareUpdateExclusiveLock", LockLevel::share_update_exclusive},
      {"ShareLock", LockLevel::share},
      {"ShareRowExclusiveLock", LockLevel::share_row_exclusive},
      {"ExclusiveLock", LockLevel::exclusive},
      {"AccessExclusiveLock", LockLevel::access_exclusive}};
  return levels.at(mode);
}

struct Measurement {
  std::map<QualifiedName, LockLevel> locks;  ///< strongest per table; ACCESS SHARE is what every reader takes
  bool rewrites = false;
  bool scans = false;
};

struct KnownTable {
  QualifiedName name;
  std::string file;
};
using KnownTables = std::map<std::string, KnownTable>;  // by oid

KnownTables tables_of(pqxx::transaction_base& transaction) {
  KnownTables tables;
  for (const auto& row :
       transaction.exec("select c.oid, n.nspname, c.relname, c.relfilenode from pg_class c join "
                        "pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and "
                        "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"))
    tables[row[0].as<std::string>()] = {{row[1].as<std::string>(), row[2].as<std::string>()},
                                        row[3].as<std::string>()};
  return tables;
}

Measurement measure(pqxx::connection& connection, const Change& change) {
  Measurement found;
  pqxx::work transaction(connection);
  const auto before = tables_of(transaction);
  DebugLines lines(connection);
  transaction.exec("set local client_min_messages = debug1");
  for (const auto& statement : sql(change)) transaction.exec(statement);
  transaction.exec("set local client_min_messages = warning");
  for (const auto& row : transaction.exec(
           "select relation, mode from pg_locks where pid = pg_backend_pid() and locktype = 'relation'")) {
    const auto table = before.find(row[0].as<std::string>());
    if (table == before.end()) continue;
    auto& strongest = found.locks[table->second.name];
    strongest = std::max(strongest, level_of(row[1].as<std::string>()));
  }
  for (const auto& [oid, table] : tables_of(transaction))
    if (const auto old = before.find(oid); old != before.end() && old->second.file != table.file)
      found.rewrites = true;
  for (const auto& [oid, table] : before)
    if (transaction.exec("select pg_stat_get_xact_numscans(" + oid + ") > 0")[0][0].as<bool>())
      found.scans = true;
  found.scans = found.scans || lines.has("verifying table") || lines.has("validating foreign key constraint");
  CHECK(found.rewrites == lines.has("rewriting table"));
  std::erase_if(found.locks, [](const auto& lock) { return lock.second <= LockLevel::access_share; });
  return found;
}

std::map<QualifiedName, LockLevel> claimed_locks(const Change& change, const Lock& claim) {
  std::map<QualifiedName, LockLevel> locks;
  if (const auto* table = changed_table(change); table != nullptr && claim.level > LockLevel::access_share)
    locks[*table] = claim.level;
  for (const auto& other : claim.others) locks[other.table] = std::max(locks[other.table], other.level);
  return locks;
}

std::string text(const std::map<QualifiedName, LockLevel>& locks) {
  std::string result;
  for (const auto& [table, level] : locks)
    result += display(table) + " " + std::string(lock_name(level)) + "; ";
  return result;
}

/// Each table is claimed to be locked at least as it was found to be.
bool cover(const std::map<QualifiedName, LockLevel>& claimed,
           const std::map<QualifiedName, LockLevel>& found) {
  return std::all_of(found.begin(), found.end(), [&](const auto& each) {
    const auto at = claimed.find(each.first);
    return at != claimed.end() && at->second >= each.second;
  });
}

/// The counters of scans are the session's: those of the build must not be among them.
void build_in_other_session(TestDatabase& database, const Schema& schema) {
  pqxx::connection connection(database.url());
  build_directly(connection, schema);
}

struct Measured {
  static const std::vector<MeasuredCase>& values() {
    static const auto cases = measured_cases();
    return cases;
  }
  static std::string name(const MeasuredCase& each) { return "claims hold on the server: " + each.says; }
  static void run(const MeasuredCase& each) {
    TestDatabase database;
    build_in_other_session(database, each.before);
    const auto change = completed(each.change, each.before);
    const auto claim = lock(change);
    if (required_version(change) > database.major_version()) {
      CHECK_THROWS_AS(measure(database.connection(), change), pqxx::sql_error);
      return;
    }
    const auto found = measure(database.connection(), change);
    const auto claimed = claimed_locks(change, claim);
    // DETACH PARTITION took less before PostgreSQL 14; a claim holds for all versions.
    if (database.major_version() < 14)
      CHECK_MESSAGE(cover(claimed, found.locks), text(claimed), " for ", text(found.locks));
    else
      CHECK(text(claimed) == text(found.locks));
    CHECK(claim.rewrites == found.rewrites);
    if (!claim.rewrites) CHECK(claim.scans == found.scans);
  }
};

[[maybe_unused]] const int registered = register_all<Measured>();

}  // namespace

/// Claimed after the manual: a backfill commits, statements are SQL of the user's own, a tablespace belongs
/// to the whole server, the others are of types and objects beside tables, whose locks on the tables that use
/// them are still to be measured.
const std::set<std::string_view> not_measured{
    "set_tablespace",        "backfill_column",       "create_statement",       "drop_statement",
    "replace_statement",     "create_extension",      "drop_extension",         "create_collation",
    "drop_collation",        "rename_collation",      "comment_collation",      "create_domain",
    "drop_domain",           "rename_domain",         "comment_domain",         "create_composite_type",
    "drop_composite_type",   "rename_composite_type", "comment_composite_type", "create_range_type",
    "drop_range_type",       "rename_range_type",     "comment_range_type",     "rename_domain_check",
    "drop_domain_check",     "alter_domain_default",  "alter_domain_not_null",  "add_domain_check",
    "validate_domain_check", "rename_attribute",      "add_attribute",          "alter_attribute",
    "drop_attribute"};

template <std::size_t... I>
std::set<std::string_view> all_kinds(std::index_sequence<I...>) {
  return {operation_name(Change{std::in_place_index<I>})...};
}

TEST_CASE("every kind of change is measured or stands in the table of what is not") {
  auto kinds = not_measured;
  for (const auto& each : measured_cases()) kinds.insert(operation_name(each.change));
  for (const auto kind : all_kinds(std::make_index_sequence<std::variant_size_v<AnyChange>>()))
    CHECK_MESSAGE(kinds.contains(kind), kind);
}

TEST_CASE("concurrent builds claim SHARE UPDATE EXCLUSIVE, backfills ROW EXCLUSIVE (manual 13.3.1)") {
  const auto index = index_on("t", {"a"});
  CHECK(lock(CreateIndex{{"public", "t"}, index, true}).level == LockLevel::share_update_exclusive);
  CHECK(lock(DropIndex{{"public", "t"}, index, true}).level == LockLevel::share_update_exclusive);
  CHECK(lock(BackfillColumn{{"public", "t"}, "a", "1", false}).level == LockLevel::row_exclusive);
}

TEST_CASE("a wrong claim would be noticed") {
  TestDatabase database;
  const Schema before = schema().add(table("t").id().optional("a", "integer"));
  build_in_other_session(database, before);
  const auto found = measure(database.connection(),
                             AlterColumnType{{"public", "t"}, "a", type("integer"), type("bigint"), {}, {}});
  CHECK(found.rewrites);
  CHECK(found.locks.at({"public", "t"}) == LockLevel::access_exclusive);
}
