// Models the connections of a Database: at most so many, lent to one thread at a time, first come first
// served. To change when a connection is kept, see Pool::give_back.
#pragma once
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "connection.hpp"

namespace rowan {

class Pool {
 public:
  explicit Pool(const Options& options) : options_(options) {}

  /// A connection for the caller alone. Throws PoolTimeout, ConnectionError.
  Connection* take();
  /// Closes it when it failed or is inside a transaction still.
  void give_back(Connection* connection);

 private:
  struct Waiter {
    std::condition_variable served;
    bool may_go = false;
  };
  using Owned = std::unique_ptr<Connection>;

  /// Whether it had to wait.
  bool wait_for_turn(std::unique_lock<std::mutex>& lock);
  void let_next_go();

  const Options& options_;
  std::mutex mutex_;
  std::vector<Owned> idle_;
  std::deque<Waiter*> waiters_;
  int places_taken_ = 0;  ///< lent, or promised to a waiter
};

/// Lends a connection for a scope.
class Lease {
 public:
  explicit Lease(Pool& pool) : pool_(pool), connection_(pool.take()) {}
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  ~Lease() { pool_.give_back(connection_); }
  Connection* operator->() const { return connection_; }

 private:
  Pool& pool_;
  Connection* connection_;
};

}  // namespace rowan
