#include "integration/measured/measurement.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace rowan::tool::testing {
namespace {

class DebugLines : public pqxx::errorhandler {
 public:
  explicit DebugLines(pqxx::connection& connection) : pqxx::errorhandler(connection) {}
  bool operator()(const char message[]) noexcept override {
    text += message;
    return false;
  }
  bool has(const std::string& words) const { return text.find(words) != std::string::npos; }
  /// Not that of a new TOAST table, which is empty.
  bool builds_index() const {
    static const std::string words = "building index \"";
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
      if (text.compare(at + words.size(), 8, "pg_toast") != 0) return true;
    return false;
  }
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

struct Relation {
  QualifiedName name;
  std::string file;
  bool is_table;
};
using Relations = std::map<std::string, Relation>;  // by oid

Relations relations_of(pqxx::transaction_base& transaction) {
  Relations relations;
  for (const auto& row : transaction.exec(
           "select c.oid, n.nspname, c.relname, c.relfilenode, c.relkind in ('r', 'p') from pg_class c "
           "join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'S', 'v', 'm', "
           "'i', 'I') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"))
    relations[row[0].as<std::string>()] = {
        {row[1].as<std::string>(), row[2].as<std::string>()}, row[3].as<std::string>(), row[4].as<bool>()};
  return relations;
}

void read_locks(pqxx::transaction_base& transaction, const std::string& process, const Relations& known,
                Measurement& found) {
  for (const auto& row : transaction.exec("select relation, mode from pg_locks where pid = " + process +
                                          " and locktype = 'relation'")) {
    const auto relation = known.find(row[0].as<std::string>());
    const auto level = level_of(row[1].as<std::string>());
    if (relation == known.end() || level <= LockLevel::access_share) continue;
    auto& locks = relation->second.is_table ? found.tables : found.others;
    auto& strongest = locks[relation->second.name];
    strongest = std::max(strongest, level);
  }
}

/// The process that waits for a lock; empty: none does.
std::string waiting_process(pqxx::transaction_base& transaction) {
  const auto rows = transaction.exec(
      "select pid from pg_locks join pg_stat_activity using (pid) where not granted and "
      "application_name = 'measured from outside'");
  return rows.empty() ? std::string() : rows[0][0].as<std::string>();
}

Measurement measure_waiting(pqxx::connection& observer, const Relations& known) {
  for (int tries = 0; tries < 1000; ++tries, std::this_thread::sleep_for(std::chrono::milliseconds(10))) {
    pqxx::nontransaction reader(observer);
    const auto process = waiting_process(reader);
    if (process.empty()) continue;
    Measurement found;
    read_locks(reader, process, known, found);
    return found;
  }
  throw std::runtime_error("the statement did not wait for the reader");
}

}  // namespace

Measurement measure(pqxx::connection& connection, const std::vector<std::string>& statements) {
  Measurement found;
  pqxx::work transaction(connection);
  const auto before = relations_of(transaction);
  DebugLines lines(connection);
  transaction.exec("set local client_min_messages = debug1");
  for (const auto& statement : statements) transaction.exec(statement);
  transaction.exec("set local client_min_messages = warning");
  read_locks(transaction, "pg_backend_pid()", before, found);
  for (const auto& [oid, relation] : relations_of(transaction))
    if (const auto old = before.find(oid);
        relation.is_table && old != before.end() && old->second.file != relation.file)
      found.rewrites = true;
  for (const auto& [oid, relation] : before)
    if (relation.is_table &&
        transaction.exec("select pg_stat_get_xact_numscans(" + oid + ") > 0")[0][0].as<bool>())
      found.scans = true;
  found.scans = found.scans || lines.has("verifying table") || lines.has("validating foreign key constraint");
  found.tells_rewriting = lines.has("rewriting table");
  found.builds_index = lines.builds_index();
  return found;
}

Measurement measure_from_outside(const std::string& url, const std::string& table,
                                 const std::string& statement) {
  pqxx::connection reading(url);
  pqxx::connection observer(url);
  Relations known;
  {
    pqxx::nontransaction transaction(observer);
    known = relations_of(transaction);
  }
  pqxx::work reader(reading);
  reader.exec("set transaction isolation level repeatable read");
  reader.exec("select 1 from " + table + " limit 1");
  std::string error;
  std::thread running([&] {
    try {
      pqxx::connection connection(url);
      pqxx::nontransaction session(connection);
      session.exec("set application_name = 'measured from outside'");
      session.exec(statement);
    } catch (const std::exception& failed) {
      error = failed.what();
    }
  });
  Measurement found;
  try {
    found = measure_waiting(observer, known);
  } catch (const std::exception& failed) {
    error = failed.what();
  }
  reader.abort();
  running.join();
  if (!error.empty()) throw std::runtime_error(error);
  return found;
}

std::string text(const LockedRelations& locks) {
  std::string result;
  for (const auto& [name, level] : locks)
    result += display(name) + " " + std::string(lock_name(level)) + "; ";
  return result;
}

}  // namespace rowan::tool::testing
