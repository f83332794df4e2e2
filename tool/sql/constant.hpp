// Models an expression that is one constant, as defaults often are: `'draft'::text`, `-1`, `false`.
// To read another form of constants, add it to constant.cpp.
#pragma once
#include <optional>
#include <string>

#include "model/column.hpp"

namespace rowan::tool {

struct Constant {
  enum class Kind { text, number, boolean, null };
  Kind kind = Kind::text;
  std::string value;               ///< the characters of a text, the digits of a number, `true` or `false`
  std::optional<ColumnType> cast;  ///< `'draft'::text`: text
};

/// Nothing when the expression is anything else.
std::optional<Constant> constant_of(const Expression& expression);

}  // namespace rowan::tool
