// Models who listens to channels of a database (manual, LISTEN): a session of its own, beside the pool.
// Nothing to extend; what is sent is Transaction::notify().
#pragma once
#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace rowan {

class Database;

struct Notification {
  std::string channel;
  std::string payload;
};

/// Belongs to one thread. What is sent before it is made is not heard.
class Listener {
 public:
  /// Connects and listens. Throws ConnectionError.
  Listener(const Database& database, std::initializer_list<std::string_view> channels);
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener();

  /// The next notification, or nothing when none came in time. Throws ConnectionError when the connection is
  /// lost: what was sent meanwhile is lost too, so make a new one and look at the tables.
  std::optional<Notification> wait(std::chrono::milliseconds time);

 private:
  struct Link;
  Link* link_;
};

}  // namespace rowan
