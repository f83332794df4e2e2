#include <algorithm>

#include <rowan/expression.hpp>
#include <rowan/path.hpp>

#include "column_type.hpp"

namespace rowan {
namespace {

void unite(Paths& paths, const Paths& more) {
  for (const auto* path : more)
    if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
}

Paths both(const Paths& left, const Paths& right) {
  Paths paths;
  for (const auto* path : left)
    if (std::find(right.begin(), right.end(), path) != right.end()) paths.push_back(path);
  return paths;
}

}  // namespace

Expression::Expression() = default;
Expression::Expression(const Expression&) = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(const Expression&) = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

Expression::Expression(ColumnReference column) : text_(1, column_mark), columns_{column} {
  for (const auto* path = column.path; path != nullptr; path = path->before()) never_true_.push_back(path);
  never_false_ = never_true_;
}
Expression::Expression(Parameters value) : text_(1, value_mark), parameters_(std::move(value)) {}

Expression Expression::words(std::string_view sql) {
  Expression result;
  result.text_ = sql;
  return result;
}

Expression& Expression::add(std::string_view words) {
  text_ += words;
  return *this;
}

Expression& Expression::add(const Expression& other) {
  text_ += other.text_;
  columns_.insert(columns_.end(), other.columns_.begin(), other.columns_.end());
  parameters_.append(other.parameters_);
  scopes_.insert(scopes_.end(), other.scopes_.begin(), other.scopes_.end());
  return *this;
}

Expression& Expression::add_strictly(const Expression& other) {
  add(other);
  // What can be neither true nor false is NULL.
  const auto nulls = both(other.never_true_, other.never_false_);
  unite(never_true_, nulls);
  unite(never_false_, nulls);
  return *this;
}

Expression& Expression::add_related(const Path* path, const RelationInfo& relation,
                                    const Expression& selected, const Expression& condition) {
  text_ += "(";
  text_ += scope_mark;
  scopes_.push_back({path, &relation, condition.never_true_});
  add(selected);
  text_ += condition_mark;
  add(condition);
  text_ += end_mark;
  text_ += ")";
  return *this;
}

bool Expression::empty() const { return text_.empty(); }
const std::vector<ColumnReference>& Expression::columns() const { return columns_; }
const Parameters& Expression::parameters() const { return parameters_; }
const std::vector<RelatedScope>& Expression::scopes() const { return scopes_; }
const std::string& Expression::text() const { return text_; }

bool Expression::walks() const {
  auto column = columns_.begin();
  auto scope = scopes_.begin();
  int depth = 0;
  for (const char byte : text_) {
    const bool outer = depth == 0;
    if (byte == column_mark && (column++)->path != nullptr && outer) return true;
    if (byte == scope_mark && (scope++)->path != nullptr && outer) return true;
    if (byte == scope_mark) ++depth;
    if (byte == end_mark) --depth;
  }
  return false;
}

const ColumnInfo* Expression::plain_column() const {
  return columns_.size() == 1 && text_.size() == 1 ? columns_.front().column : nullptr;
}

bool Expression::is_value() const { return parameters_.size() == 1 && text_.size() == 1; }

Expression join(const Expression& left, std::string_view words, const Expression& right) {
  auto result = Expression::words("(");
  result.add_strictly(left).add(" ").add(words).add(" ").add_strictly(right).add(")");
  return result;
}

Expression join(const Expression& left, std::string_view words) {
  auto result = Expression::words("(");
  result.add_strictly(left).add(" ").add(words).add(")");
  return result;
}

Expression call(std::string_view name, const Expression& first) {
  auto result = Expression::words(name);
  result.add("(").add_strictly(first).add(")");
  return result;
}

Expression call(std::string_view name, const Expression& first, const Expression& second) {
  auto result = Expression::words(name);
  result.add("(").add_strictly(first).add(", ").add_strictly(second).add(")");
  return result;
}

Expression call(std::string_view name, const Expression& first, const Expression& second,
                const Expression& third) {
  auto result = Expression::words(name);
  result.add("(").add_strictly(first).add(", ").add_strictly(second).add(", ").add_strictly(third).add(")");
  return result;
}

Expression call_with_nulls(std::string_view name, const Expression& first, const Expression& second) {
  auto result = Expression::words(name);
  result.add("(").add(first).add(", ").add(second).add(")");
  return result;
}

Expression null_test(const Expression& operand, bool is_null) {
  auto result = Expression::words("(");
  result.add(operand).add(is_null ? " IS NULL)" : " IS NOT NULL)");
  const auto nulls = both(operand.never_true_, operand.never_false_);
  (is_null ? result.never_false_ : result.never_true_) = nulls;
  return result;
}

Expression cast_to(const Expression& operand, unsigned type) {
  auto result = Expression::words("CAST(");
  result.add_strictly(operand).add(" AS ").add(type_name(type)).add(")");
  return result;
}

Expression conjunction(const Expression& left, const Expression& right) {
  if (left.empty()) return right;
  if (right.empty()) return left;
  auto result = Expression::words("(");
  result.add(left).add(" AND ").add(right).add(")");
  result.never_true_ = left.never_true_;
  unite(result.never_true_, right.never_true_);
  result.never_false_ = both(left.never_false_, right.never_false_);
  return result;
}

Expression disjunction(const Expression& left, const Expression& right) {
  if (left.empty() || right.empty()) return {};
  auto result = Expression::words("(");
  result.add(left).add(" OR ").add(right).add(")");
  result.never_true_ = both(left.never_true_, right.never_true_);
  result.never_false_ = left.never_false_;
  unite(result.never_false_, right.never_false_);
  return result;
}

Expression negation(const Expression& operand) {
  if (operand.empty()) return Expression::words("false");
  auto result = Expression::words("(NOT ");
  result.add(operand).add(")");
  result.never_true_ = operand.never_false_;
  result.never_false_ = operand.never_true_;
  return result;
}

}  // namespace rowan
