// Models how a pair gets into a database: as the harness of its suite does it, which makes roles and schemas
// first and has statements in any order. To allow for another thing that a harness makes, look for the error
// that misses it, as `missing` in load.cpp does.
#pragma once
#include <mutex>
#include <pqxx/pqxx>
#include <set>
#include <string>

namespace rowan::tool::testing {

/// Roles belong to the whole server: those that pairs ask for are made once and dropped at the end.
class Roles {
 public:
  explicit Roles(std::string url) : url_(std::move(url)) {}
  ~Roles();
  Roles(const Roles&) = delete;
  Roles& operator=(const Roles&) = delete;
  void make(const std::string& quoted);

 private:
  std::string url_;
  std::mutex mutex_;
  std::set<std::string> made_;
};

void execute(pqxx::connection& session, const std::string& sql);

/// As new: no schema but an empty public, no extension but plpgsql.
void empty(pqxx::connection& session);

/// Into an empty database. Throws pqxx::sql_error: that of the first statement that PostgreSQL refuses.
void load(pqxx::connection& session, const std::string& ddl, Roles& roles);

}  // namespace rowan::tool::testing
