#include <algorithm>
#include <random>

#include <rowan/transaction_options.hpp>

namespace rowan {

std::string begin_words(const TransactionOptions& options) {
  std::string words = "BEGIN";
  const auto add = [&](std::string_view mode) { words.append(words == "BEGIN" ? " " : ", ").append(mode); };
  if (options.isolation == Isolation::read_committed) add("ISOLATION LEVEL READ COMMITTED");
  if (options.isolation == Isolation::repeatable_read) add("ISOLATION LEVEL REPEATABLE READ");
  if (options.isolation == Isolation::serializable) add("ISOLATION LEVEL SERIALIZABLE");
  if (options.read_only) add("READ ONLY");
  if (options.deferrable) add("DEFERRABLE");
  return words;
}

std::chrono::milliseconds RetryPolicy::wait(int attempt) const {
  thread_local std::minstd_rand random{std::random_device{}()};
  const auto longest = delay * (1 << std::clamp(attempt - 1, 0, 10));
  return std::chrono::milliseconds(
      std::uniform_int_distribution<std::int64_t>(longest.count() / 2, longest.count())(random));
}

}  // namespace rowan
