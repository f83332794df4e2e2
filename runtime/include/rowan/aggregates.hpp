// Models aggregate functions over the rows of a query or group (manual 9.21). To add one: a template here.
#pragma once
#include <rowan/functions.hpp>

namespace rowan {

/// A computed value that is never NULL: select() reads it as it is, no optional.
template <class Root, class T>
class Certain : public Computed<Root, T> {
 public:
  using Computed<Root, T>::Computed;
};

/// `filter()` narrows it to some of the rows: `rowan::count().filter(c::order.amount > 10)`.
template <class Base>
class Aggregate : public Base {
 public:
  using Base::Base;
  template <class Condition>
  [[nodiscard]] auto filter(const Condition& condition) const {
    auto words = Expression(*this);
    words.add(" FILTER (WHERE ")
        .add(Predicate<typename Condition::RootType>(condition).expression())
        .add(")");
    using Filtered = std::conditional_t<
        std::is_base_of_v<Certain<typename Base::RootType, typename Base::ValueType>, Base>,
        Certain<typename Condition::RootType, typename Base::ValueType>,
        Computed<typename Condition::RootType, typename Base::ValueType>>;
    return Filtered(words);
  }
};

template <class Root, class T>
using AggregateOf = Aggregate<Computed<Root, T>>;

inline Aggregate<Certain<void, std::int64_t>> count() {
  return Aggregate<Certain<void, std::int64_t>>(Expression::words("count(*)"));
}
/// Of the rows where it is not NULL.
template <Term X>
Aggregate<Certain<typename X::RootType, std::int64_t>> count(const X& what) {
  return Aggregate<Certain<typename X::RootType, std::int64_t>>(call("count", Expression(what)));
}
template <Term X>
Aggregate<Certain<typename X::RootType, std::int64_t>> count_distinct(const X& what) {
  auto words = Expression::words("count(DISTINCT ");
  return Aggregate<Certain<typename X::RootType, std::int64_t>>(words.add(Expression(what)).add(")"));
}
/// NULL of no rows.
template <Term X>
  requires(is_number<typename X::ValueType> || std::same_as<typename X::ValueType, interval>)
AggregateOf<typename X::RootType, SumOf<typename X::ValueType>> sum(const X& what) {
  return AggregateOf<typename X::RootType, SumOf<typename X::ValueType>>(call("sum", Expression(what)));
}
template <Term X>
  requires(is_number<typename X::ValueType> || std::same_as<typename X::ValueType, interval>)
AggregateOf<typename X::RootType, AverageOf<typename X::ValueType>> avg(const X& what) {
  return AggregateOf<typename X::RootType, AverageOf<typename X::ValueType>>(call("avg", Expression(what)));
}
template <Term X>
AggregateOf<typename X::RootType, typename X::ValueType> min(const X& what) {
  return AggregateOf<typename X::RootType, typename X::ValueType>(call("min", Expression(what)));
}
template <Term X>
AggregateOf<typename X::RootType, typename X::ValueType> max(const X& what) {
  return AggregateOf<typename X::RootType, typename X::ValueType>(call("max", Expression(what)));
}
template <Term X>
AggregateOf<typename X::RootType, bool> bool_and(const X& what) {
  return AggregateOf<typename X::RootType, bool>(call("bool_and", Expression(what)));
}
template <Term X>
AggregateOf<typename X::RootType, bool> bool_or(const X& what) {
  return AggregateOf<typename X::RootType, bool>(call("bool_or", Expression(what)));
}
/// All of them, one after the other.
template <Term X>
AggregateOf<typename X::RootType, std::string> string_agg(const X& what, std::string_view separator) {
  return AggregateOf<typename X::RootType, std::string>(
      call("string_agg", Expression(what), value_expression<std::string>(separator)));
}

}  // namespace rowan
