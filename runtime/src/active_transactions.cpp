#include "active_transactions.hpp"

#include <algorithm>
#include <vector>

namespace rowan {
namespace {

thread_local std::vector<const Database*> active;

}  // namespace

void transaction_begun(const Database& database) { active.push_back(&database); }

void transaction_ended(const Database& database) {
  const auto last = std::find(active.rbegin(), active.rend(), &database);
  if (last != active.rend()) active.erase(std::next(last).base());
}

bool in_transaction_of(const Database& database) {
  return std::find(active.begin(), active.end(), &database) != active.end();
}

}  // namespace rowan
