// Models what tests of the runtime share: a database of their own and the shortest way to run SQL as
// generated code does. Nothing to extend.
#pragma once
#include <rowan/rowan.hpp>

#include "support/database.hpp"

namespace rowan::testing {

class Fixture {
 public:
  explicit Fixture(Options options = {}) : db(with_url(std::move(options), server.url())) {}

  tool::testing::TestDatabase server;
  Database db;

 private:
  static Options with_url(Options options, const std::string& url) {
    options.url = url;
    return options;
  }
};

template <class... Values>
Parameters parameters(const Values&... values) {
  Parameters all;
  (all.add(values), ...);
  return all;
}

template <class... Values>
Result run(const Session& session, const std::string& sql, const Values&... values) {
  return session.execute(Statement::of(sql), parameters(values...));
}

/// The first column of the first row.
template <class T, class... Values>
T value(const Session& session, const std::string& sql, const Values&... values) {
  const auto result = run(session, sql, values...);
  if (result.rows() == 0) throw std::runtime_error("no row: " + sql);
  T found{};
  auto row = result.row(0);
  row.read(found);
  return found;
}

}  // namespace rowan::testing
