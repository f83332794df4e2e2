// Models what a write does where a row is there already or a constraint is violated, and what came of it.
// To add an answer to a conflict: a member of OnConflict and its words in upsert.cpp.
#pragma once
#include <optional>
#include <vector>

#include <rowan/column.hpp>
#include <rowan/error.hpp>

namespace rowan {

/// Some column of T.
template <class T>
struct ColumnOf {
  ColumnReference column;

  template <class V>
  ColumnOf(const Column<T, V>& handle) : column(handle.reference()) {}
};

/// What an upsert does with the row that is there: `{.set = {c::product.price}}`, `{.do_nothing = true}`.
template <class T>
struct OnConflict {
  std::vector<ColumnOf<T>> set{};  ///< of what is given; empty: all of it
  Predicate<T> where{};            ///< of the row that is there: else it stays as it is
  bool do_nothing = false;
};

/// Without a row: one was there and stayed as it is.
template <class T>
struct Upserted {
  std::optional<T> row;
  bool inserted = false;
};

/// The row, or the constraint that it violates: `if (auto made = users.try_insert(…)) use(*made.row);`
template <class T>
struct Attempt {
  std::optional<T> row;
  std::optional<ConstraintViolation> conflict;

  explicit operator bool() const { return row.has_value(); }
};

}  // namespace rowan
