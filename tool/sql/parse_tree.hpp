// Models PostgreSQL's parse tree of an expression, as libpg_query gives it (JSON with byte offsets).
// To look for another kind of node, call visit_nodes with its name ("FuncCall", "TypeCast").
#pragma once
#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "sql/normal_form.hpp"

namespace rowan::tool {

/// An expression is parsed as `SELECT expression`; locations in the tree count from the start of that.
inline constexpr std::string_view expression_prefix = "SELECT ";

struct ParsedExpression {
  nlohmann::json root;  ///< the node of the expression
  std::optional<SqlError> error;
};
ParsedExpression parse_expression(std::string_view text);

/// One statement: its kind (`IndexStmt`) and what the parser says of it, or why it does not parse.
struct ParsedStatement {
  std::string kind;
  nlohmann::json node;
  std::optional<SqlError> error;
};
ParsedStatement parse_statement(const std::string& text);

/// The text of a String node, as names consist of; empty of another: the star of `t.*`.
std::string string_of(const nlohmann::json& node);

/// Calls visit(node) for every node of that kind, outermost first.
void visit_nodes(const nlohmann::json& tree, std::string_view kind,
                 const std::function<void(const nlohmann::json&)>& visit);

}  // namespace rowan::tool
