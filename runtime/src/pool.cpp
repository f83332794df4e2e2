#include "pool.hpp"

#include <algorithm>

#include <rowan/error.hpp>

namespace rowan {
namespace {

// A connection in steady use is not asked for its health at every statement: the question is a system call.
constexpr auto trusted_for = std::chrono::seconds(1);

std::chrono::microseconds since(Connection::Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::microseconds>(Connection::Clock::now() - start);
}

}  // namespace

Connection* Pool::take() {
  const auto start = Connection::Clock::now();
  Owned connection;
  bool waited = false;
  {
    std::unique_lock lock(mutex_);
    waited = wait_for_turn(lock);
    if (!idle_.empty()) {
      connection = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  try {
    if (connection && start - connection->last_taken > trusted_for && !connection->usable())
      connection.reset();
    waited = waited || !connection;
    if (!connection) connection = std::make_unique<Connection>(options_);
  } catch (...) {
    const std::scoped_lock lock(mutex_);
    let_next_go();
    throw;
  }
  connection->last_taken = start;
  connection->queued_for(waited ? since(start) : std::chrono::microseconds(0));
  return connection.release();
}

bool Pool::wait_for_turn(std::unique_lock<std::mutex>& lock) {
  if (places_taken_ < options_.pool_size) {
    ++places_taken_;
    return false;
  }
  Waiter waiter;
  waiters_.push_back(&waiter);
  if (waiter.served.wait_for(lock, options_.acquire_timeout, [&] { return waiter.may_go; })) return true;
  std::erase(waiters_, &waiter);
  throw PoolTimeout(
      "no connection became free within " + std::to_string(options_.acquire_timeout.count()) + " ms: all " +
      std::to_string(options_.pool_size) +
      " are in use; raise POOL_SIZE, shorten transactions, or look for one that is never finished");
}

// The place goes straight to who waits longest, so nobody can overtake.
void Pool::let_next_go() {
  if (waiters_.empty()) {
    --places_taken_;
    return;
  }
  Waiter* next = waiters_.front();
  waiters_.pop_front();
  next->may_go = true;
  next->served.notify_one();
}

void Pool::give_back(Connection* connection) {
  Owned owned(connection);
  const bool keep = PQstatus(connection->raw()) == CONNECTION_OK && !connection->in_transaction();
  if (!keep) owned.reset();
  const std::scoped_lock lock(mutex_);
  if (keep) idle_.push_back(std::move(owned));
  let_next_go();
}

}  // namespace rowan
