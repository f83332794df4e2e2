#include <string>

#include <rowan/error.hpp>
#include <rowan/related.hpp>

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

}  // namespace rowan
