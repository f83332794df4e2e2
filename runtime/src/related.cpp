#include <string>

#include <rowan/error.hpp>
#include <rowan/related.hpp>
#include <rowan/relation.hpp>

namespace rowan {
namespace {

// From the compiler's text of a member function: `… [with T = shop::Customer]`, `… [T = shop::Customer]`.
std::string target_of(std::string_view function) {
  const auto start = function.find("T = ");
  if (start == std::string_view::npos) return "rows";
  const auto name = function.substr(start + 4);
  return std::string(name.substr(0, name.find_first_of(";,]")));
}

}  // namespace

void throw_not_loaded(std::string_view function) {
  throw NotLoaded(
      "a relation to " + target_of(function) +
      " was read that is not loaded: add .load(…) with it to the query, or load it on the repository");
}

void throw_no_related_row(std::string_view function) {
  throw LogicError("the relation leads to no row of " + target_of(function) + "; test it as a bool first");
}

Expression exists_related(const Path* path, const RelationInfo& relation, const Expression& condition) {
  auto result = Expression::words("EXISTS ");
  return result.add_related(path, relation, Expression::words("1"), condition);
}

// A condition that is NULL for a row does not hold for it.
Expression each_related(const Path* path, const RelationInfo& relation, const Expression& condition) {
  if (condition.empty()) return Expression::words("true");
  auto fails = Expression::words("(");
  fails.add(condition).add(" IS NOT TRUE)");
  return negation(exists_related(path, relation, fails));
}

Expression related_value(const Path* path, const RelationInfo& relation, const Expression& selected,
                         const Expression& condition) {
  Expression result;
  return result.add_related(path, relation, selected, condition);
}

}  // namespace rowan
