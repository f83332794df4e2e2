// Models the databases of tests: each test has its own, made on the server of ROWAN_TEST_DATABASE_URL.
// To give tests another server, set that variable; without it they fail.
#pragma once
#include <cstdlib>
#include <pqxx/pqxx>
#include <stdexcept>
#include <string>

#include "inspect/scratch_database.hpp"

namespace rowan::tool::testing {

inline std::string server_url() {
  const char* url = std::getenv("ROWAN_TEST_DATABASE_URL");
  if (url == nullptr || *url == '\0')
    throw std::runtime_error(
        "ROWAN_TEST_DATABASE_URL is not set: database tests need a PostgreSQL server where they may create "
        "databases; ./test/run starts one");
  return url;
}

/// A database of this test's own, with a session.
class TestDatabase {
 public:
  TestDatabase() : scratch_(server_url(), "rowan_test"), connection_(scratch_.url()) {
    run("set client_min_messages = warning");
  }

  const std::string& url() const { return scratch_.url(); }
  pqxx::connection& connection() { return connection_; }

  /// In autocommit: several statements at once are one transaction.
  pqxx::result run(const std::string& sql) {
    pqxx::nontransaction transaction(connection_);
    return transaction.exec(sql);
  }
  /// The only value of the only row; NULL is the empty text.
  std::string value(const std::string& sql) {
    const auto rows = run(sql);
    if (rows.size() != 1)
      throw std::runtime_error("expected one row, found " + std::to_string(rows.size()) + ": " + sql);
    return rows[0][0].as<std::string>(std::string());
  }
  /// 15 of PostgreSQL 15.4. What an older server lacks is a behaviour to test as well: no test is left out.
  int major_version() { return connection_.server_version() / 10000; }

 private:
  ScratchDatabase scratch_;
  pqxx::connection connection_;
};

}  // namespace rowan::tool::testing
