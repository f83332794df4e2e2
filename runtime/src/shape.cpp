#include "shape.hpp"

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace rowan {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
};

struct Known {
  std::shared_mutex mutex;
  std::unordered_map<std::string, std::unique_ptr<const Statement>, Hash, std::equal_to<>> statements;
};

Known& known() {
  static auto* statements = new Known;  // statements may run while the program ends
  return *statements;
}

std::string& buffer() {
  thread_local std::string bytes;
  return bytes;
}

}  // namespace

Shape::Shape(Verb verb, const TableDescription* table) : key_(buffer()) {
  key_.assign(1, static_cast<char>(verb));
  add(static_cast<const void*>(table));
}

void Shape::add_bytes(const void* bytes, std::size_t size) {
  key_.append(static_cast<const char*>(bytes), size);
}

void Shape::add(std::string_view text) {
  add(text.size());
  key_ += text;
}

void Shape::add(std::span<const int> numbers) {
  add(numbers.size());
  add_bytes(numbers.data(), numbers.size_bytes());
}

void Shape::add(const Expression& expression) {
  add(std::string_view(expression.text()));
  for (const auto& column : expression.columns()) {
    add(static_cast<const void*>(column.path));
    add(static_cast<const void*>(column.column));
  }
  // `range @> $1` takes a value of the range as well as a range.
  for (std::size_t i = 0; i < expression.parameters().size(); ++i)
    add(std::size_t{expression.parameters()[i].type});
  for (const auto& scope : expression.scopes()) {
    add(static_cast<const void*>(scope.path));
    add(static_cast<const void*>(scope.relation));
    add(scope.inner.size());
    for (const auto* path : scope.inner) add(static_cast<const void*>(path));
  }
}

const Statement* Shape::find() const {
  const std::shared_lock lock(known().mutex);
  const auto found = known().statements.find(std::string_view(key_));
  return found == known().statements.end() ? nullptr : found->second.get();
}

const Statement& Shape::keep(Statement statement) const {
  auto owned = std::make_unique<const Statement>(std::move(statement));
  const std::unique_lock lock(known().mutex);
  return *known().statements.try_emplace(key_, std::move(owned)).first->second;
}

}  // namespace rowan
