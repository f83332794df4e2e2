// Models one statement that was run, for logs, metrics and tests.
// To report more, add a member and fill it in src/connection.cpp.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <rowan/hook.hpp>

namespace rowan {

struct QueryEvent {
  std::string_view sql;
  std::vector<std::string> parameters;  ///< as text; `…` for those of a sensitive table
  std::chrono::microseconds db{0};      ///< from sending to the last row
  std::chrono::microseconds queue{0};   ///< waiting for a connection of the pool
  int rows = 0;
  std::string_view error;  ///< SQLSTATE when it failed
};

/// Receives every statement, on the thread that ran it.
using QueryHook = Hook<QueryEvent>;

}  // namespace rowan
