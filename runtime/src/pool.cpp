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
  {
    std::unique_lock lock(mutex_);
    wait_for_turn(lock);
    if (!idle_.empty()) {
      connection = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  try {
    if (connection && start - connection->idle_since > trusted_for && !connection->usable())
      connection.reset();
    if (!connection) connection = std::make_unique<Connection>(options_);
  } catch (...) {
    const std::scoped_lock lock(mutex_);
    let_next_go();
    throw;
  }
  connection->queued_for(since(start));
  const std::scoped_lock lock(mutex_);
  lent_.push_back(std::move(connection));
  return lent_.back().get();
}

void Pool::wait_for_turn(std::unique_lock<std::mutex>& lock) {
  if (places_taken_ < options_.pool_size) {
    ++places_taken_;
    return;
  }
  Waiter waiter;
  waiters_.push_back(&waiter);
  if (waiter.served.wait_for(lock, options_.acquire_timeout, [&] { return waiter.may_go; })) return;
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
  const bool keep = PQstatus(connection->raw()) == CONNECTION_OK && !connection->in_transaction();
  if (keep) connection->idle_since = Connection::Clock::now();
  Owned closed;  // outside the lock
  const std::scoped_lock lock(mutex_);
  const auto found =
      std::find_if(lent_.begin(), lent_.end(), [&](const Owned& each) { return each.get() == connection; });
  (keep ? idle_.emplace_back() : closed) = std::move(*found);
  lent_.erase(found);
  let_next_go();
}

}  // namespace rowan
