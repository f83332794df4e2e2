// Models a relationship member in C++: what load() takes, the arrow to the other columns, and what can be
// asked of many rows. To add a kind of relation: a class here, its loader in mapping.hpp.
#pragma once
#include <rowan/column.hpp>
#include <rowan/path.hpp>
#include <rowan/select.hpp>

namespace rowan {

/// A relation of rows of `Root`.
template <class Root>
class Relationship {
 public:
  constexpr Relationship(const Columns& table, int index) : table_(table), index_(index) {}

  const RelationInfo& info() const { return table_.relation(index_); }
  /// The walk to the table that has the relation; null: the query's own table.
  const Path* path() const { return table_.path_of(); }

 private:
  Columns table_;
  int index_;
};

[[noreturn]] void throw_nested_load(const RelationInfo& relation);

/// What load() takes: a relation of rows of `Root`, alone or with which of its rows to load.
template <class Root>
class Loading {
 public:
  Loading(const Relationship<Root>& relation) : load_{&relation.info(), Select(*relation.info().target)} {
    if (relation.path() != nullptr) throw_nested_load(relation.info());
  }
  const Load& load_of() const { return load_; }

 protected:
  Load load_;
};

/// Which rows of T to load: `c::member.posts.where(…).order_by(…).limit(3).load(c::post.comments)`.
template <class Root, class T>
class LoadingOf : public Loading<Root> {
 public:
  using Loading<Root>::Loading;

  [[nodiscard]] LoadingOf where(const Predicate<T>& condition) const {
    auto result = *this;
    auto& select = result.load_.select;
    select.condition = conjunction(select.condition, condition.expression());
    return result;
  }
  template <class... More>
  [[nodiscard]] LoadingOf order_by(const Ordering<T>& key, const More&... more) const {
    auto result = *this;
    for (const auto& each : {key, Ordering<T>(more)...}) result.load_.select.ordering.push_back(each.key());
    return result;
  }
  /// At most `rows` rows for each row that they are loaded for.
  [[nodiscard]] LoadingOf limit(std::int64_t rows) const {
    auto result = *this;
    result.load_.select.limit = rows;
    return result;
  }
  [[nodiscard]] LoadingOf offset(std::int64_t rows) const {
    auto result = *this;
    result.load_.select.offset = rows;
    return result;
  }
  template <class... More>
  [[nodiscard]] LoadingOf load(const Loading<T>& relation, const More&... more) const {
    auto result = *this;
    for (const auto& each : {relation, Loading<T>(more)...})
      result.load_.select.loads.push_back(each.load_of());
    return result;
  }
};

/// What operator-> of a relation gives: an object to look into.
template <class T>
class Arrow {
 public:
  explicit Arrow(const Path* path) : columns_(path) {}
  const T* operator->() const { return &columns_; }

 private:
  T columns_;
};

/// `c::order.customer`: `->` walks to the columns of the one row it belongs to.
template <class Root, template <class> class Target>
class BelongsTo : public Relationship<Root> {
 public:
  using Relationship<Root>::Relationship;
  Arrow<Target<Root>> operator->() const {
    return Arrow<Target<Root>>(Path::through(this->path(), this->info()));
  }
  /// The row comes with a relation of its own: `.load(c::comment.post.load(c::post.author))`.
  template <class Relation, class... More>
  [[nodiscard]] auto load(const Relation& relation, const More&... more) const {
    return LoadingOf<Root, typename Target<Root>::Entity>(*this).load(relation, more...);
  }
};

/// `c::customer.profile`: `->` walks to the columns of the one row that refers to it, where there is one.
template <class Root, template <class> class Target>
class HasOne : public Relationship<Root> {
 public:
  using Relationship<Root>::Relationship;
  Arrow<Target<Root>> operator->() const {
    return Arrow<Target<Root>>(Path::through(this->path(), this->info()));
  }
  /// The row comes with a relation of its own: `.load(c::comment.post.load(c::post.author))`.
  template <class Relation, class... More>
  [[nodiscard]] auto load(const Relation& relation, const More&... more) const {
    return LoadingOf<Root, typename Target<Root>::Entity>(*this).load(relation, more...);
  }
};

/// `EXISTS (SELECT … WHERE condition)` over the relation's rows.
Expression exists_related(const Path* path, const RelationInfo& relation, const Expression& condition);
/// Whether the condition is true for each of the relation's rows.
Expression each_related(const Path* path, const RelationInfo& relation, const Expression& condition);
/// `(SELECT selected … WHERE condition)` over the relation's rows.
Expression related_value(const Path* path, const RelationInfo& relation, const Expression& selected,
                         const Expression& condition);

/// `c::customer.orders`: conditions and aggregates over its rows, each a subquery, so that no row of the
/// query comes twice. Their columns are those of T: `c::customer.orders.any(c::order.amount > 100)`.
template <class Root, class T>
class HasMany : public Relationship<Root> {
 public:
  using Relationship<Root>::Relationship;

  /// Which of its rows load() loads.
  [[nodiscard]] LoadingOf<Root, T> where(const Predicate<T>& condition) const {
    return LoadingOf<Root, T>(*this).where(condition);
  }
  template <class... More>
  [[nodiscard]] LoadingOf<Root, T> order_by(const Ordering<T>& key, const More&... more) const {
    return LoadingOf<Root, T>(*this).order_by(key, more...);
  }
  [[nodiscard]] LoadingOf<Root, T> limit(std::int64_t rows) const {
    return LoadingOf<Root, T>(*this).limit(rows);
  }
  template <class... More>
  [[nodiscard]] LoadingOf<Root, T> load(const Loading<T>& relation, const More&... more) const {
    return LoadingOf<Root, T>(*this).load(relation, more...);
  }

  /// Some row fulfils the condition; without one, there is some row.
  Predicate<Root> any(const Predicate<T>& condition = {}) const {
    return Predicate<Root>(exists_related(this->path(), this->info(), condition.expression()));
  }
  Predicate<Root> none(const Predicate<T>& condition = {}) const { return !any(condition); }
  /// Every row fulfils it; so it is where there are none.
  Predicate<Root> all(const Predicate<T>& condition) const {
    return Predicate<Root>(each_related(this->path(), this->info(), condition.expression()));
  }
  Computed<Root, std::int64_t> count(const Predicate<T>& condition = {}) const {
    return value<std::int64_t>(Expression::words("count(*)"), condition);
  }
  /// NULL of no rows, as avg(), min() and max().
  template <Term X>
  Computed<Root, SumOf<typename X::ValueType>> sum(const X& what, const Predicate<T>& condition = {}) const {
    return value<SumOf<typename X::ValueType>>(call("sum", own(what)), condition);
  }
  template <Term X>
  Computed<Root, AverageOf<typename X::ValueType>> avg(const X& what,
                                                       const Predicate<T>& condition = {}) const {
    return value<AverageOf<typename X::ValueType>>(call("avg", own(what)), condition);
  }
  template <Term X>
  Computed<Root, typename X::ValueType> min(const X& what, const Predicate<T>& condition = {}) const {
    return value<typename X::ValueType>(call("min", own(what)), condition);
  }
  template <Term X>
  Computed<Root, typename X::ValueType> max(const X& what, const Predicate<T>& condition = {}) const {
    return value<typename X::ValueType>(call("max", own(what)), condition);
  }

 private:
  template <class X>
  static Expression own(const X& what) {
    if constexpr (same_root<T, typename X::RootType>)
      return Expression(what);
    else
      return column_is_of_another_table<typename X::RootType, T>();
  }
  template <class V>
  Computed<Root, V> value(const Expression& selected, const Predicate<T>& condition) const {
    return Computed<Root, V>(related_value(this->path(), this->info(), selected, condition.expression()));
  }
};

/// `c::post.tags`: as HasMany, over the rows that the join table ties to it, each once.
template <class Root, class T>
class ManyToMany : public HasMany<Root, T> {
 public:
  using HasMany<Root, T>::HasMany;
};

}  // namespace rowan
