// Models a query for rows of one struct: built clause by clause, run by the verb at its end.
// To add a clause: a method here over a member of Select; to add a verb: declared here, defined in
// mapping.hpp.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include <rowan/relation.hpp>
#include <rowan/select.hpp>
#include <rowan/session.hpp>

namespace rowan {

[[noreturn]] void throw_nested_load(const RelationInfo& relation);

/// Rows of T: `orders.where(…).order_by(…).limit(20).list()`. A value: clauses give a new query, so one may
/// be kept and refined. Uses the Database or Transaction it was made from, which must outlive it. Every verb
/// throws rowan::Error when the statement fails.
template <class T>
class Query {
 public:
  Query(Session session, const TableDescription& table)
      : session_(session), select_{&table, {}, {}, {}, {}, {}} {}

  /// Rows for which `condition` holds as well.
  [[nodiscard]] Query where(const Predicate<T>& condition) const& { return Query(*this).where(condition); }
  [[nodiscard]] Query where(const Predicate<T>& condition) && {
    select_.condition = conjunction(select_.condition, condition.expression());
    return std::move(*this);
  }
  /// Rows for which `make(*value)` holds, where there is a value; without one, no condition.
  template <class Value, class Make>
  [[nodiscard]] Query where_if(const std::optional<Value>& value, Make make) const& {
    return Query(*this).where_if(value, make);
  }
  template <class Value, class Make>
  [[nodiscard]] Query where_if(const std::optional<Value>& value, Make make) && {
    if (value) select_.condition = conjunction(select_.condition, Predicate<T>(make(*value)).expression());
    return std::move(*this);
  }
  /// Sorted by `key`, then by `more`; a later call sorts what the earlier ones leave equal.
  template <class... More>
  [[nodiscard]] Query order_by(const Ordering<T>& key, const More&... more) const& {
    return Query(*this).order_by(key, more...);
  }
  template <class... More>
  [[nodiscard]] Query order_by(const Ordering<T>& key, const More&... more) && {
    return std::move(*this).order_by({key, Ordering<T>(more)...});
  }
  [[nodiscard]] Query order_by(std::initializer_list<Ordering<T>> keys) const& {
    return Query(*this).order_by(keys);
  }
  [[nodiscard]] Query order_by(std::initializer_list<Ordering<T>> keys) && {
    for (const auto& key : keys) select_.ordering.push_back(key.expression());
    return std::move(*this);
  }
  /// At most `rows` rows.
  [[nodiscard]] Query limit(std::int64_t rows) const& { return Query(*this).limit(rows); }
  [[nodiscard]] Query limit(std::int64_t rows) && {
    select_.limit = rows;
    return std::move(*this);
  }
  /// Without the first `rows` rows.
  [[nodiscard]] Query offset(std::int64_t rows) const& { return Query(*this).offset(rows); }
  [[nodiscard]] Query offset(std::int64_t rows) && {
    select_.offset = rows;
    return std::move(*this);
  }
  /// The rows come with these relations loaded: one more query each for all of them.
  template <class... More>
  [[nodiscard]] Query load(const Relationship<T>& relation, const More&... more) const& {
    return Query(*this).load(relation, more...);
  }
  template <class... More>
  [[nodiscard]] Query load(const Relationship<T>& relation, const More&... more) && {
    if (relation.path() != nullptr) throw_nested_load(relation.info());
    select_.loads.push_back(&relation.info());
    if constexpr (sizeof...(more) == 0)
      return std::move(*this);
    else
      return std::move(*this).load(more...);
  }

  [[nodiscard]] std::vector<T> list() const;
  /// The first row, if there is any.
  [[nodiscard]] std::optional<T> first() const;
  /// The only row. Throws NotFound when there is none and NotUnique when there are several.
  [[nodiscard]] T one() const;
  /// How many rows; with limit() or offset(), how many within them.
  [[nodiscard]] std::int64_t count() const;
  [[nodiscard]] bool exists() const;

 private:
  std::vector<T> read(const Select& select) const;

  Session session_;
  Select select_;
};

}  // namespace rowan
