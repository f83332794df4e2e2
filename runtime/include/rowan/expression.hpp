// Models a piece of SQL with its columns and values: one class for every query, so that queries cost little
// to compile. To add an operator, add a named function to the typed handle (operators_*.hpp) that calls
// join() or call().
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <rowan/parameters.hpp>

namespace rowan {

class Path;
struct ColumnInfo;
struct RelationInfo;

/// A column of the table that a walk over relations ends at; an empty path: the query's own table.
struct ColumnReference {
  const Path* path = nullptr;
  const ColumnInfo* column = nullptr;
};

using Paths = std::vector<const Path*>;

/// Rows at the other end of a relation, as a subquery has them: `relation` of the table that `path` ends at.
/// `inner`: paths whose rows the subquery's condition needs.
struct RelatedScope {
  const Path* path = nullptr;
  const RelationInfo* relation = nullptr;
  Paths inner;
};

/// SQL text whose columns and values are kept apart until a statement is written, where columns get the alias
/// of their table and values become $1, $2 …: a value can never become SQL text.
class Expression {
 public:
  Expression();
  explicit Expression(ColumnReference column);
  /// `$n` with the one value that `value` holds.
  explicit Expression(Parameters value);
  Expression(const Expression&);
  Expression(Expression&&) noexcept;
  Expression& operator=(const Expression&);
  Expression& operator=(Expression&&) noexcept;
  ~Expression();

  /// SQL words that come from Rowan or generated code, never from input.
  static Expression words(std::string_view sql);

  Expression& add(std::string_view words);
  Expression& add(const Expression& other);
  /// As add(), of something that makes the whole NULL where it is NULL.
  Expression& add_strictly(const Expression& other);
  /// `(SELECT selected FROM the relation's target WHERE condition)` for each row of the query.
  Expression& add_related(const Path* path, const RelationInfo& relation, const Expression& selected,
                          const Expression& condition);

  bool empty() const;
  const std::vector<ColumnReference>& columns() const;
  const Parameters& parameters() const;
  const std::vector<RelatedScope>& scopes() const;
  /// The text; the marks stand for the columns, values and subqueries in order.
  const std::string& text() const;
  /// Walks without which this cannot be true: where no row is at their end, the condition is false or NULL.
  const Paths& never_true() const { return never_true_; }
  /// Some column or subquery of it stands on a row that is walked to.
  bool walks() const;
  /// Its only column, where it is nothing else.
  const ColumnInfo* plain_column() const;
  /// Its only value, where it is nothing else.
  bool is_value() const;

  static constexpr char column_mark = '\x01';
  static constexpr char value_mark = '\x02';
  static constexpr char scope_mark = '\x03';      ///< begins a subquery: what it selects
  static constexpr char condition_mark = '\x04';  ///< what follows is its condition
  static constexpr char end_mark = '\x05';

  friend Expression conjunction(const Expression& left, const Expression& right);
  friend Expression disjunction(const Expression& left, const Expression& right);
  friend Expression negation(const Expression& operand);
  friend Expression null_test(const Expression& operand, bool is_null);

 private:
  std::string text_;
  std::vector<ColumnReference> columns_;
  Parameters parameters_;
  std::vector<RelatedScope> scopes_;
  Paths never_true_;
  Paths never_false_;
};

/// `(left words right)`, NULL where one of them is.
Expression join(const Expression& left, std::string_view words, const Expression& right);
/// `(left words)`.
Expression join(const Expression& left, std::string_view words);
/// `name(first, …)`, NULL where one of them is.
Expression call(std::string_view name, const Expression& first);
Expression call(std::string_view name, const Expression& first, const Expression& second);
Expression call(std::string_view name, const Expression& first, const Expression& second,
                const Expression& third);
/// `name(first, second)`, which may be something where one of them is NULL.
Expression call_with_nulls(std::string_view name, const Expression& first, const Expression& second);
/// `(operand IS NULL)`, `(operand IS NOT NULL)`.
Expression null_test(const Expression& operand, bool is_null);
/// `CAST(operand AS type)` for the type of this number in pg_type.
Expression cast_to(const Expression& operand, unsigned type);

/// Of conditions; an empty one holds for every row.
Expression conjunction(const Expression& left, const Expression& right);
Expression disjunction(const Expression& left, const Expression& right);
Expression negation(const Expression& operand);

}  // namespace rowan
