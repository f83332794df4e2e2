#include <atomic>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include <rowan/statement.hpp>

namespace rowan {
namespace {

std::size_t next_id() {
  static std::atomic<std::size_t> last{0};
  return last++;
}

struct Known {
  std::shared_mutex mutex;
  std::unordered_map<std::string_view, std::unique_ptr<Statement>> statements;
};

}  // namespace

Statement::Statement(std::string sql, const TableInfo* table)
    : sql_(std::move(sql)), table_(table), id_(next_id()) {}

const Statement& Statement::of(std::string_view sql, const TableInfo* table) {
  static Known known;
  {
    const std::shared_lock lock(known.mutex);
    const auto found = known.statements.find(sql);
    if (found != known.statements.end()) return *found->second;
  }
  auto statement = std::make_unique<Statement>(std::string(sql), table);
  const std::unique_lock lock(known.mutex);
  const std::string_view key = statement->sql();
  return *known.statements.try_emplace(key, std::move(statement)).first->second;
}

}  // namespace rowan
