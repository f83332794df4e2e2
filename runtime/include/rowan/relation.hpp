// Models a relationship member in C++: what load() takes, and for belongs_to the arrow to the other columns.
// To add a kind of relation: a class here, its loader in mapping.hpp.
#pragma once
#include <rowan/column.hpp>
#include <rowan/path.hpp>

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
};

/// `c::customer.profile`: for load().
template <class Root>
class HasOne : public Relationship<Root> {
 public:
  using Relationship<Root>::Relationship;
};

/// `c::customer.orders`: for load().
template <class Root>
class HasMany : public Relationship<Root> {
 public:
  using Relationship<Root>::Relationship;
};

/// `c::post.tags`: for load().
template <class Root>
class ManyToMany : public Relationship<Root> {
 public:
  using Relationship<Root>::Relationship;
};

}  // namespace rowan
