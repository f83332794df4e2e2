// Models the answer to "where do these two schemas differ?": the first object that is not alike, in words.
// A new member of the model is compared by itself; a new type of member needs an overload of `text` in the
// .cpp.
#pragma once
#include <optional>
#include <string>

#include "inspect/inspect.hpp"
#include "model/schema.hpp"

namespace rowan::tool {

struct SchemaDifference {
  std::string object;   ///< `table orders, column note, type`
  std::string message;  ///< `expected text, found varchar(80)`
};

/// Both from inspect: a catalog is compared with a catalog, the order of columns aside. The first difference,
/// or nothing.
std::optional<SchemaDifference> first_difference(const Schema& expected, const Schema& found);

/// The same, with the names of the objects that the model does not have: views, functions, triggers.
/// `more_may_be_there`: of those, some that nobody expects.
std::optional<SchemaDifference> first_difference(const Inspection& expected, const Inspection& found,
                                                 bool more_may_be_there = false);

}  // namespace rowan::tool
