// Models a walk over belongs_to relations, from a query's table to the table of a column.
// Nothing to extend: every generated relation walks through here.
#pragma once

namespace rowan {

struct RelationInfo;

/// One step of a walk and those before it. Equal walks are one object, which lives as long as the program: a
/// column handle may be kept.
class Path {
 public:
  const Path* before() const { return before_; }
  const RelationInfo& relation() const { return *relation_; }
  /// A row may be missing at the end: some step goes through a nullable column.
  bool optional() const;

  /// The walk `before` (null: none) and then `relation`. Thread-safe.
  static const Path* through(const Path* before, const RelationInfo& relation);

 private:
  Path(const Path* before, const RelationInfo& relation) : before_(before), relation_(&relation) {}

  const Path* before_;
  const RelationInfo* relation_;
};

}  // namespace rowan
