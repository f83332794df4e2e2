// Models a database of a test's own, with its tables made by SQL, and a Database on it that counts queries.
// Nothing to extend.
#pragma once
#include <cstdlib>
#include <doctest/doctest.h>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <unistd.h>
#include <vector>

#include <rowan/rowan.hpp>

namespace repository_test {

inline std::string admin_url() {
  const char* url = std::getenv("ROWAN_TEST_DATABASE_URL");
  REQUIRE_MESSAGE(url != nullptr, "ROWAN_TEST_DATABASE_URL is not set");
  return url;
}

class Fixture {
 public:
  explicit Fixture(const std::string& tables, int pool_size = 1)
      : name_("rowan_repository_" + std::to_string(++number_) + "_" + std::to_string(getpid())) {
    command(admin_url(), "create database " + name_);
    url_ = admin_url();
    url_.replace(url_.find("/postgres?"), 9, "/" + name_);
    command(url_, tables);
    rowan::Options options;
    options.url = url_;
    options.pool_size = pool_size;
    options.on_query = [this](const rowan::QueryEvent& event) {
      statements.emplace_back(event.sql);
      values = event.parameters;
    };
    database_ = std::make_unique<rowan::Database>(options);
  }
  Fixture(const Fixture&) = delete;
  Fixture& operator=(const Fixture&) = delete;
  ~Fixture() {
    database_.reset();
    command(admin_url(), "drop database " + name_);
  }
  rowan::Database& db() { return *database_; }
  void sql(const std::string& text) const { command(url_, text); }
  int major_version() const { return pqxx::connection(url_).server_version() / 10000; }

  std::vector<std::string> statements;
  std::vector<std::string> values;  ///< of the last one, as text

 private:
  static void command(const std::string& url, const std::string& sql) {
    pqxx::connection connection(url);
    pqxx::nontransaction(connection).exec(sql);
  }
  static inline int number_ = 0;
  std::string name_;
  std::string url_;
  std::unique_ptr<rowan::Database> database_;
};

}  // namespace repository_test
