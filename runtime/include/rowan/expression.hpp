// Models a piece of SQL with its columns and values: one class for every query, so that queries cost little
// to compile. To add an operator, add a named function to the typed handle (column.hpp) that calls join().
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <rowan/parameters.hpp>

namespace rowan {

class Path;
struct ColumnInfo;

/// A column of the table that a walk over belongs_to relations ends at; an empty path: the query's own table.
struct ColumnReference {
  const Path* path = nullptr;
  const ColumnInfo* column = nullptr;
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

  bool empty() const;
  const std::vector<ColumnReference>& columns() const;
  const Parameters& parameters() const;
  /// The text; `column_mark` and `value_mark` stand for the columns and values in order.
  const std::string& text() const;

  static constexpr char column_mark = '\x01';
  static constexpr char value_mark = '\x02';

 private:
  std::string text_;
  std::vector<ColumnReference> columns_;
  Parameters parameters_;
};

/// `(left words right)`.
Expression join(const Expression& left, std::string_view words, const Expression& right);
/// `(left words)`.
Expression join(const Expression& left, std::string_view words);

/// Of conditions; an empty one holds for every row.
Expression conjunction(const Expression& left, const Expression& right);
Expression disjunction(const Expression& left, const Expression& right);
Expression negation(const Expression& operand);

}  // namespace rowan
