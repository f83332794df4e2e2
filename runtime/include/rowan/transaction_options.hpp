// Models how a transaction runs (manual 13.2, SET TRANSACTION), and when it is run again.
// To add a property: a member here and its words in transaction_options.cpp.
#pragma once
#include <chrono>
#include <string>

namespace rowan {

enum class Isolation : char { usual, read_committed, repeatable_read, serializable };

struct TransactionOptions {
  Isolation isolation = Isolation::usual;  ///< `usual`: as the server is configured
  bool read_only = false;
  bool deferrable = false;  ///< serializable and read only: waits for a moment at which it cannot fail
  /// Of the whole transaction: what is running when it is over is cancelled, and throws QueryCanceled.
  std::chrono::milliseconds timeout{0};
};

/// `BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY`.
std::string begin_words(const TransactionOptions& options);

/// How db.transaction(policy, work) repeats what failed for reasons that pass (Error::retryable): the delay
/// doubles, and is a random part of that, so that two that met do not meet again.
struct RetryPolicy {
  int attempts = 3;
  std::chrono::milliseconds delay{20};
  TransactionOptions options{};

  /// What to wait before the attempt after this one.
  [[nodiscard]] std::chrono::milliseconds wait(int attempt) const;
};

}  // namespace rowan
