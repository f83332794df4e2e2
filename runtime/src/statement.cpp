#include <atomic>

#include <rowan/statement.hpp>

#include "shape.hpp"

namespace rowan {
namespace {

std::size_t next_id() {
  static std::atomic<std::size_t> last{0};
  return last++;
}

}  // namespace

Statement::Statement(std::string sql, const TableInfo* table, Gives gives)
    : sql_(std::move(sql)),
      table_(table),
      id_(next_id()),
      name_("rowan_" + std::to_string(id_)),
      gives_rows_(gives == Gives::rows && table != nullptr && !table->types.empty()),
      sensitive_(table != nullptr && table->sensitive) {}

const Statement& Statement::of(std::string_view sql) {
  Shape shape(Verb::text, nullptr);
  shape.add(sql);
  return shape.statement([&] { return Statement(std::string(sql)); });
}

}  // namespace rowan
