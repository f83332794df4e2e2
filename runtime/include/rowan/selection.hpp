// Models a SELECT of columns and computed values: rows are tuples, or values where there is one only.
// Included by programs that select columns. To add a clause: a method here over a member of Select.
#pragma once
#include <tuple>

#include <rowan/aggregates.hpp>
#include <rowan/error.hpp>
#include <rowan/query.hpp>

namespace rowan {

/// What is selected is read as an optional where it may be NULL: nullable columns and computed values.
template <class X>
struct SelectedValue {
  using type = std::optional<typename X::ValueType>;
};
template <class Root, class T>
struct SelectedValue<Column<Root, T>> {
  using type = T;
};
template <class Root, class T>
struct SelectedValue<Certain<Root, T>> {
  using type = T;
};
template <class Root, class T>
struct SelectedValue<Aggregate<Certain<Root, T>>> {
  using type = T;
};

/// A column whose type C++ has as text only is read as text.
Expression readable(Expression column);
[[noreturn]] void throw_not_one(bool several);

template <class T, class... Values>
class Selection {
 public:
  static constexpr bool one_value = sizeof...(Values) == 1;
  using Row =
      std::conditional_t<one_value, std::tuple_element_t<0, std::tuple<Values...>>, std::tuple<Values...>>;

  Selection(Session session, const Select& select, std::initializer_list<Expression> selected)
      : session_(session), select_(select) {
    for (const auto& column : selected) select_.selected.push_back(readable(column));
  }

  [[nodiscard]] Selection where(const Predicate<T>& condition) const {
    auto result = *this;
    result.select_.condition = conjunction(select_.condition, condition.expression());
    return result;
  }
  /// One row for all that are equal in these keys.
  template <class... Keys>
  [[nodiscard]] Selection group_by(const Keys&... keys) const {
    auto result = *this;
    (result.select_.grouping.push_back(Operand<T, typename Keys::ValueType>(keys)), ...);
    return result;
  }
  /// Groups for which `condition` holds: `.having(rowan::count() > 1)`.
  [[nodiscard]] Selection having(const Predicate<T>& condition) const {
    auto result = *this;
    result.select_.having = conjunction(select_.having, condition.expression());
    return result;
  }
  template <class... Keys>
  [[nodiscard]] Selection order_by(const Keys&... keys) const {
    auto result = *this;
    (result.select_.ordering.push_back(sort_key(keys)), ...);
    return result;
  }
  [[nodiscard]] Selection limit(std::int64_t rows) const {
    auto result = *this;
    result.select_.limit = rows;
    return result;
  }
  [[nodiscard]] Selection offset(std::int64_t rows) const {
    auto result = *this;
    result.select_.offset = rows;
    return result;
  }
  [[nodiscard]] Selection distinct() const {
    auto result = *this;
    result.select_.distinct = true;
    return result;
  }

  [[nodiscard]] std::vector<Row> list() const {
    const auto bound = select_rows(select_);
    const auto result = session_.execute(bound.statement, bound.parameters);
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(result.rows()));
    for (int i = 0; i < result.rows(); ++i) rows.push_back(read(result.row(i)));
    return rows;
  }
  [[nodiscard]] std::optional<Row> first() const {
    auto rows = limit(1).list();
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
  }
  /// The only row. Throws NotFound when there is none and NotUnique when there are several.
  [[nodiscard]] Row one() const {
    auto rows = select_.limit ? list() : limit(2).list();
    if (rows.size() != 1) throw_not_one(!rows.empty());
    return std::move(rows.front());
  }
  /// How many rows, or groups.
  [[nodiscard]] std::int64_t count() const {
    const auto bound = select_count(select_);
    std::int64_t rows = 0;
    session_.execute(bound.statement, bound.parameters).row(0).read(rows);
    return rows;
  }
  [[nodiscard]] std::string to_sql() const { return sql_of(select_); }
  [[nodiscard]] std::string explain() const { return explained(session_, select_, false); }
  [[nodiscard]] std::string explain(Analyze) const { return explained(session_, select_, true); }
  [[nodiscard]] Plan plan() const { return planned(session_, select_, false); }

 private:
  static Row read(RowReader reader) {
    std::tuple<Values...> row;
    std::apply([&](auto&... value) { (reader.read(value), ...); }, row);
    if constexpr (one_value)
      return std::get<0>(std::move(row));
    else
      return row;
  }
  template <class Root>
  static SortKey sort_key(const Ordering<Root>& ordering) {
    static_assert(same_root<T, Root>, "the order is of another table");
    return ordering.key();
  }
  template <Term X>
  static SortKey sort_key(const X& key) {
    return sort_key(key.asc());
  }

  Session session_;
  Select select_;
};

}  // namespace rowan
