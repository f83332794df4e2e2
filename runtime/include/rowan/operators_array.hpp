// Models what arrays and ranges can do in a query (manual 9.19, 9.20). To add a function: a member here.
#pragma once
#include <rowan/operators.hpp>

namespace rowan {

/// `value = ANY (array)`.
Expression element_of(const Expression& array, const Expression& value);
Expression array_size(const Expression& array);
Expression element_at(const Expression& array, const Expression& index);

template <class E>
struct ElementType {
  using type = E;
};
template <class E>
struct ElementType<std::optional<E>> {
  using type = E;
};

template <class Self, class Root, class E>
  requires(!std::same_as<E, std::byte>)
struct OperatorsOf<Self, Root, std::vector<E>> {
  using Element = typename ElementType<E>::type;
  using Elements = Operand<Root, std::vector<E>>;

  /// One of its elements is `value`.
  Predicate<Root> has(const Operand<Root, Element>& value) const {
    return Predicate<Root>(element_of(itself(), value));
  }
  /// Has each of the elements; an index of type GIN serves it.
  Predicate<Root> contains(const Elements& elements) const {
    return Predicate<Root>(compare(itself(), "@>", elements));
  }
  Predicate<Root> contained_in(const Elements& elements) const {
    return Predicate<Root>(compare(itself(), "<@", elements));
  }
  /// Has one of the elements.
  Predicate<Root> overlaps(const Elements& elements) const {
    return Predicate<Root>(compare(itself(), "&&", elements));
  }
  /// 0 for an empty one.
  Computed<Root, std::int32_t> length() const { return Computed<Root, std::int32_t>(array_size(itself())); }
  /// The first is 1; NULL behind the end.
  Computed<Root, Element> at(int index) const {
    return Computed<Root, Element>(element_at(itself(), value_expression<std::int32_t>(index)));
  }
  Computed<Root, std::vector<E>> append(const Operand<Root, Element>& value) const {
    return Computed<Root, std::vector<E>>(call_with_nulls("array_append", itself(), value));
  }
  /// Without the elements that equal `value`.
  Computed<Root, std::vector<E>> remove(const Operand<Root, Element>& value) const {
    return Computed<Root, std::vector<E>>(call_with_nulls("array_remove", itself(), value));
  }
  template <class U>
  Computed<CommonRoot<Root, U>, std::vector<E>> operator+(const U& right) const {
    return Computed<CommonRoot<Root, U>, std::vector<E>>(join(itself(), "||", Elements(right)));
  }

 private:
  Expression itself() const { return Expression(static_cast<const Self&>(*this)); }
};

template <class Self, class Root, class T>
struct OperatorsOf<Self, Root, range<T>> {
  using Range = Operand<Root, range<T>>;

  /// A value, or all of another range.
  template <class U>
  Predicate<Root> contains(const U& inner) const {
    if constexpr (std::same_as<typename OtherSide<U, U>::Value, range<T>>)
      return Predicate<Root>(join(itself(), "@>", Range(inner)));
    else
      return Predicate<Root>(join(itself(), "@>", Operand<Root, T>(inner)));
  }
  Predicate<Root> contained_in(const Range& outer) const {
    return Predicate<Root>(join(itself(), "<@", outer));
  }
  Predicate<Root> overlaps(const Range& other) const { return Predicate<Root>(join(itself(), "&&", other)); }
  /// One begins where the other ends.
  Predicate<Root> adjacent_to(const Range& other) const {
    return Predicate<Root>(join(itself(), "-|-", other));
  }
  /// Ends before the other begins.
  Predicate<Root> before(const Range& other) const { return Predicate<Root>(join(itself(), "<<", other)); }
  Predicate<Root> after(const Range& other) const { return Predicate<Root>(join(itself(), ">>", other)); }
  Predicate<Root> is_empty() const { return Predicate<Root>(call("isempty", itself())); }
  Computed<Root, T> lower() const { return Computed<Root, T>(call("lower", itself())); }
  Computed<Root, T> upper() const { return Computed<Root, T>(call("upper", itself())); }

 private:
  Expression itself() const { return Expression(static_cast<const Self&>(*this)); }
};

}  // namespace rowan
