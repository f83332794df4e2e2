// Models a condition on the rows of one struct, and the ways to combine conditions.
// To add a condition on a column, see column.hpp.
#pragma once
#include <optional>
#include <type_traits>

#include <rowan/expression.hpp>

namespace rowan {

/// What ORDER BY sorts by, and how.
struct SortKey {
  enum class Nulls : char { usual, first, last };

  Expression expression;
  bool descending = false;
  Nulls nulls = Nulls::usual;
  bool raw = false;  ///< the expression says the rest itself

  /// Whether NULL comes before every value.
  bool nulls_before() const { return nulls == Nulls::usual ? descending : nulls == Nulls::first; }
};

/// A condition on rows of `Root`, which may walk its relations. Combine with `&&`, `||`, `!`; both
/// sides of `&&` and `||` are always evaluated. A default-made one holds for every row.
template <class Root>
class Predicate {
 public:
  using RootType = Root;
  using ValueType = bool;

  Predicate() = default;
  explicit Predicate(Expression expression) : expression_(static_cast<Expression&&>(expression)) {}

  const Expression& expression() const { return expression_; }
  explicit operator const Expression&() const { return expression_; }
  /// What asks for no column holds in queries for any rows.
  template <class Rows>
    requires(std::is_void_v<Root> && !std::is_void_v<Rows>)
  operator Predicate<Rows>() const {
    return Predicate<Rows>(expression_);
  }

  friend Predicate operator&&(const Predicate& left, const Predicate& right) {
    return Predicate(conjunction(left.expression_, right.expression_));
  }
  friend Predicate operator||(const Predicate& left, const Predicate& right) {
    return Predicate(disjunction(left.expression_, right.expression_));
  }
  friend Predicate operator!(const Predicate& operand) { return Predicate(negation(operand.expression_)); }

 private:
  Expression expression_;
};

/// One key of ORDER BY: `c::order.amount.desc()`. NULLs come last ascending and first descending (manual 7.5)
/// unless nulls_first() or nulls_last() says otherwise.
template <class Root>
class Ordering {
 public:
  Ordering(Expression key, bool descending) : key_{static_cast<Expression&&>(key), descending} {}
  /// Words of the program's own, which may say DESC and NULLS themselves.
  explicit Ordering(Expression raw) : key_{static_cast<Expression&&>(raw)} { key_.raw = true; }

  Ordering nulls_first() const { return with(SortKey::Nulls::first); }
  Ordering nulls_last() const { return with(SortKey::Nulls::last); }
  const SortKey& key() const { return key_; }

 private:
  Ordering with(SortKey::Nulls nulls) const {
    auto result = *this;
    result.key_.nulls = nulls;
    return result;
  }

  SortKey key_;
};

/// The condition that `make(*value)` gives, or none (every row) when `value` is empty:
/// `.where(rowan::where_if(city, [](auto& name) { return c::customer.city == name; }))`.
template <class T, class Make>
auto where_if(const std::optional<T>& value, Make make) -> decltype(make(*value)) {
  return value ? make(*value) : decltype(make(*value))();
}

}  // namespace rowan
