// Models a condition on the rows of one struct, and the ways to combine conditions.
// To add a condition on a column, see column.hpp.
#pragma once
#include <optional>

#include <rowan/expression.hpp>

namespace rowan {

/// A condition on rows of `Root`, which may walk its belongs_to relations. Combine with `&&`, `||`, `!`; both
/// sides of `&&` and `||` are always evaluated. A default-made one holds for every row.
template <class Root>
class Predicate {
 public:
  Predicate() = default;
  explicit Predicate(Expression expression) : expression_(static_cast<Expression&&>(expression)) {}

  const Expression& expression() const { return expression_; }

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
  explicit Ordering(Expression key) : expression_(static_cast<Expression&&>(key)) {}

  Ordering nulls_first() const { return Ordering(Expression(expression_).add(" NULLS FIRST")); }
  Ordering nulls_last() const { return Ordering(Expression(expression_).add(" NULLS LAST")); }
  const Expression& expression() const { return expression_; }

 private:
  Expression expression_;
};

/// The condition that `make(*value)` gives, or none (every row) when `value` is empty:
/// `.where(rowan::where_if(city, [](auto& name) { return c::customer.city == name; }))`.
template <class T, class Make>
auto where_if(const std::optional<T>& value, Make make) -> decltype(make(*value)) {
  return value ? make(*value) : decltype(make(*value))();
}

}  // namespace rowan
