// Models a query for rows of one struct: built clause by clause, run by the verb at its end.
// To add a clause: a method here over a member of Select; to add a verb: declared here, defined in
// mapping.hpp.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include <rowan/cursor.hpp>
#include <rowan/explain.hpp>
#include <rowan/page.hpp>
#include <rowan/relation.hpp>
#include <rowan/select.hpp>
#include <rowan/session.hpp>

namespace rowan {

/// Adds a key of DISTINCT ON.
void distinct_by(Select& select, Expression key);
/// Rows of both, or of the one and not the other.
Select combined(const Select& left, SetOperation operation, const Select& right);
std::string sql_of(const Select& select);

/// What select() gives; include <rowan/selection.hpp>.
template <class T, class... Values>
class Selection;
template <class X>
struct SelectedValue;

/// Rows of T: `orders.where(…).order_by(…).limit(20).list()`. A value: clauses give a new query, so one may
/// be kept and refined. Uses the Database or Transaction it was made from, which must outlive it. Every verb
/// throws rowan::Error when the statement fails.
template <class T>
class Query {
 public:
  Query(Session session, const TableDescription& table) : session_(session), select_(table) {}

  /// Rows for which `condition` holds as well.
  [[nodiscard]] Query where(const Predicate<T>& condition) const& { return Query(*this).where(condition); }
  [[nodiscard]] Query where(const Predicate<T>& condition) && {
    select_.condition = conjunction(select_.condition, condition.expression());
    return std::move(*this);
  }
  /// Rows for which `make(*value)` holds, where there is a value; without one, no condition.
  template <class Value, class Make>
  [[nodiscard]] Query where_if(const std::optional<Value>& value, Make make) const {
    return value ? where(make(*value)) : *this;
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
    for (const auto& key : keys) select_.ordering.push_back(key.key());
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
  /// Rows that are equal in every column come once.
  [[nodiscard]] Query distinct() const {
    auto query = *this;
    query.select_.distinct = true;
    return query;
  }
  /// Of rows that are equal in these keys one comes: the first by order_by(), which sorts the result as well.
  template <class... Keys>
  [[nodiscard]] Query distinct_on(const Keys&... keys) const {
    auto query = *this;
    (distinct_by(query.select_, Operand<T, typename Keys::ValueType>(keys)), ...);
    return query;
  }
  /// Locks the rows of T, not those that it walks to, to the end of the transaction.
  [[nodiscard]] Query for_update(LockWait wait = LockWait::wait) const { return locked(Lock::update, wait); }
  [[nodiscard]] Query for_no_key_update(LockWait wait = LockWait::wait) const {
    return locked(Lock::no_key_update, wait);
  }
  [[nodiscard]] Query for_share(LockWait wait = LockWait::wait) const { return locked(Lock::share, wait); }
  [[nodiscard]] Query for_key_share(LockWait wait = LockWait::wait) const {
    return locked(Lock::key_share, wait);
  }
  /// The rows of both queries, each once. What follows is of all of them.
  [[nodiscard]] Query union_(const Query& other) const { return with(SetOperation::union_, other); }
  [[nodiscard]] Query union_all(const Query& other) const { return with(SetOperation::union_all, other); }
  [[nodiscard]] Query intersect(const Query& other) const { return with(SetOperation::intersect, other); }
  [[nodiscard]] Query except(const Query& other) const { return with(SetOperation::except, other); }
  /// The rows come with these relations loaded: one more query each for all of them. Which of their rows, in
  /// which order, and what is loaded with them: `.load(c::post.comments.where(…).limit(3).load(…))`.
  template <class... More>
  [[nodiscard]] Query load(const Loading<T>& relation, const More&... more) const& {
    return Query(*this).load(relation, more...);
  }
  template <class... More>
  [[nodiscard]] Query load(const Loading<T>& relation, const More&... more) && {
    select_.loads.push_back(relation.load_of());
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
  /// Of no rows: nothing.
  template <Term X>
  [[nodiscard]] std::optional<SumOf<typename X::ValueType>> sum(const X& what) const {
    return aggregate<SumOf<typename X::ValueType>>("sum", what);
  }
  template <Term X>
  [[nodiscard]] std::optional<AverageOf<typename X::ValueType>> avg(const X& what) const {
    return aggregate<AverageOf<typename X::ValueType>>("avg", what);
  }
  template <Term X>
  [[nodiscard]] std::optional<typename X::ValueType> min(const X& what) const {
    return aggregate<typename X::ValueType>("min", what);
  }
  template <Term X>
  [[nodiscard]] std::optional<typename X::ValueType> max(const X& what) const {
    return aggregate<typename X::ValueType>("max", what);
  }
  [[nodiscard]] Page<T> page(const PageRequest& request) const;
  /// Calls visit(row) for each row, `batch` of them at a time in memory, until it returns false, where it
  /// returns a bool. Holds a transaction meanwhile.
  template <class Visit>
  void stream(Visit visit, std::int64_t batch = 1000) const {
    Cursor cursor(session_, select_, batch);
    for (auto rows = fetch(cursor); !rows.empty(); rows = fetch(cursor))
      for (auto& row : rows) {
        if constexpr (std::is_same_v<decltype(visit(std::move(row))), bool>) {
          if (!visit(std::move(row))) return;
        } else {
          visit(std::move(row));
        }
      }
  }
  /// Columns and computed values instead of rows, as tuples; include <rowan/selection.hpp>.
  template <class... X>
  [[nodiscard]] Selection<T, typename SelectedValue<X>::type...> select(const X&... what) const {
    return Selection<T, typename SelectedValue<X>::type...>(session_, select_, {column<X>(what)...});
  }

  /// The statement as it is sent; its values are `$1`, `$2` ….
  [[nodiscard]] std::string to_sql() const { return sql_of(select_); }
  /// What PostgreSQL plans, as text and as data; with `rowan::analyze` it runs the query and says what
  /// happened.
  [[nodiscard]] std::string explain() const { return explained(session_, select_, false); }
  [[nodiscard]] std::string explain(Analyze) const { return explained(session_, select_, true); }
  [[nodiscard]] Plan plan() const { return planned(session_, select_, false); }
  [[nodiscard]] Plan plan(Analyze) const { return planned(session_, select_, true); }

 private:
  template <class X>
  static Expression column(const X& what) {
    return Operand<T, typename X::ValueType>(what);
  }
  template <class V, class X>
  std::optional<V> aggregate(std::string_view function, const X& what) const {
    const auto bound = select_aggregate(select_, call(function, column(what)));
    const auto result = session_.execute(bound.statement, bound.parameters);
    std::optional<V> value;
    result.row(0).read(value);
    return value;
  }
  Query locked(Lock lock, LockWait wait) const {
    auto query = *this;
    query.select_.lock = lock;
    query.select_.lock_wait = wait;
    return query;
  }
  Query with(SetOperation operation, const Query& other) const {
    auto query = *this;
    query.select_ = combined(select_, operation, other.select_);
    return query;
  }
  std::vector<T> read(const Result& result) const;
  std::vector<T> fetch(Cursor& cursor) const;

  Session session_;
  Select select_;
};

}  // namespace rowan
