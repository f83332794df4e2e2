#include <rowan/expression.hpp>

namespace rowan {

Expression::Expression() = default;
Expression::Expression(const Expression&) = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(const Expression&) = default;
Expression& Expression::operator=(Expression&&) noexcept = default;
Expression::~Expression() = default;

Expression::Expression(ColumnReference column) : text_(1, column_mark), columns_{column} {}
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
  return *this;
}

bool Expression::empty() const { return text_.empty(); }
const std::vector<ColumnReference>& Expression::columns() const { return columns_; }
const Parameters& Expression::parameters() const { return parameters_; }
const std::string& Expression::text() const { return text_; }

Expression join(const Expression& left, std::string_view words, const Expression& right) {
  Expression result = Expression::words("(");
  result.add(left).add(" ").add(words).add(" ").add(right).add(")");
  return result;
}

Expression join(const Expression& left, std::string_view words) {
  Expression result = Expression::words("(");
  result.add(left).add(" ").add(words).add(")");
  return result;
}

Expression conjunction(const Expression& left, const Expression& right) {
  if (left.empty()) return right;
  return right.empty() ? left : join(left, "AND", right);
}

Expression disjunction(const Expression& left, const Expression& right) {
  return left.empty() || right.empty() ? Expression() : join(left, "OR", right);
}

Expression negation(const Expression& operand) {
  if (operand.empty()) return Expression::words("false");
  Expression result = Expression::words("(NOT ");
  result.add(operand).add(")");
  return result;
}

}  // namespace rowan
