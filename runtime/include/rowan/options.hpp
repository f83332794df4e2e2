// Models how a program reaches its database: address, pool, log.
// To add an option: a member here, its variable in Options::from_environment, its use in src/.
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include <rowan/query_event.hpp>

namespace rowan {

struct Options {
  std::string url{};                                ///< a libpq connection string or URI
  int pool_size = 10;                               ///< connections at most
  std::chrono::milliseconds acquire_timeout{5000};  ///< for a free connection; then PoolTimeout
  std::vector<std::string> read_urls{};             ///< of read replicas
  bool prepare = true;       ///< false: no named statements, for poolers that lose them
  bool log_queries = false;  ///< to stderr: QUERY OK db=0.6ms queue=0.1ms, SQL, parameters
  QueryHook on_query{};      ///< receives the same as data

  /// DATABASE_URL (required), POOL_SIZE, READ_DATABASE_URLS (separated by commas), ROWAN_LOG=debug.
  /// Throws LogicError naming the variable.
  static Options from_environment();
};

}  // namespace rowan
