// Models what a statement's text depends on, in a few bytes: so that a text is written once, and found again
// for the price of one hash. To let a text depend on something more, add it to the shape before statement().
#pragma once
#include <span>
#include <string>
#include <string_view>

#include <rowan/expression.hpp>
#include <rowan/statement.hpp>

namespace rowan {

struct TableDescription;

enum class Verb : char {
  text,
  select_rows,
  select_count,
  select_exists,
  select_aggregate,
  explain,
  select_by,
  select_related,
  insert_one,
  insert_unnested,
  insert_listed,
  upsert_one,
  upsert_with,
  update_one,
  update_where,
  delete_one,
  delete_where,
};

/// One at a time on each thread.
class Shape {
 public:
  Shape(Verb verb, const TableDescription* table);

  void add(std::string_view text);
  void add(std::span<const int> numbers);
  void add(std::size_t number) { add_bytes(&number, sizeof number); }
  void add(const void* object) { add_bytes(static_cast<const void*>(&object), sizeof object); }
  /// Its words, columns and types of values; values are no part of a shape.
  void add(const Expression& expression);

  /// The statement of this shape: `make()` at the first call, then kept for good. Thread-safe.
  template <class Make>
  const Statement& statement(Make make) const {
    const auto* known = find();
    return known != nullptr ? *known : keep(make());
  }

 private:
  void add_bytes(const void* bytes, std::size_t size);
  const Statement* find() const;
  const Statement& keep(Statement statement) const;

  std::string& key_;
};

}  // namespace rowan
