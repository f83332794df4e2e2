// Models a query's rows on the server, fetched some at a time (manual 43.7, DECLARE).
// Nothing to extend.
#pragma once
#include <cstdint>
#include <string>

#include <rowan/select.hpp>
#include <rowan/session.hpp>

namespace rowan {

/// Lives in the session's transaction, or in one of its own.
class Cursor {
 public:
  Cursor(Session session, const Select& select, std::int64_t batch);
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;
  ~Cursor();

  /// At most a batch of rows; none at the end.
  Result fetch();
  [[nodiscard]] const Session& session() const { return session_; }

 private:
  Transaction* own_;
  Session session_;
  std::string name_;
  std::string fetch_;
};

}  // namespace rowan
