// Models SQL text in one spelling: PostgreSQL's own parser (libpg_query) reads it, its deparser writes it.
// To normalise another kind of text (a statement, a type), add a function that wraps it into a parsable
// statement.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/name.hpp"

namespace rowan::tool {

/// A syntax error: `offset` counts bytes from the start of the text that was given.
struct SqlError {
  std::string message;
  std::size_t offset = 0;
};

/// An expression as written by the user → its normal form and the column names it mentions; or the error.
struct NormalExpression {
  std::string text;
  struct ColumnUse {
    std::string name;
    std::size_t offset = 0;  ///< in the text that was given
  };
  std::vector<ColumnUse> columns;
  std::optional<SqlError> error;
};
NormalExpression normalize_expression(std::string_view text);

/// The expression such that other words may follow and precede it: in parentheses unless it is a constant, a
/// call or a cast.
std::string as_operand(const std::string& expression);

/// Renames a column in an expression, through the parse tree.
std::string rename_column_in_expression(const std::string& expression, std::string_view from,
                                        std::string_view to);

/// Renames a type in the casts of an expression; names without schema count as public.
std::string rename_type_in_expression(const std::string& expression, const QualifiedName& from,
                                      const QualifiedName& to);

/// Renames a label of an enum type: where it is cast to the type, compared with a column of `enum_columns`,
/// or is the whole expression and `is_default` of such a column.
std::string rename_enum_value_in_expression(const std::string& expression, const QualifiedName& type,
                                            const Names& enum_columns, bool is_default, std::string_view from,
                                            std::string_view to);

}  // namespace rowan::tool
