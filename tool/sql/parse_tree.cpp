#include "sql/parse_tree.hpp"

#include <pg_query.h>

namespace rowan::tool {
namespace {

/// libpg_query counts characters from 1; we count bytes from 0.
std::size_t byte_of(const std::string& statement, int cursor) {
  std::size_t byte = 0;
  for (int characters = cursor - 1; characters > 0 && byte < statement.size(); --characters) {
    ++byte;
    while (byte < statement.size() && (static_cast<unsigned char>(statement[byte]) & 0xC0U) == 0x80U) ++byte;
  }
  return byte;
}

/// Without the prefix.
std::size_t byte_offset(const std::string& statement, int cursor) {
  const auto byte = byte_of(statement, cursor);
  return byte < expression_prefix.size() ? 0 : byte - expression_prefix.size();
}

/// The tree is `SELECT x` and nothing more: no alias, no second column, no FROM, no second statement.
const nlohmann::json* only_expression(const nlohmann::json& tree) {
  const auto& statements = tree.at("stmts");
  if (statements.size() != 1) return nullptr;
  const auto& statement = statements[0].at("stmt");
  if (!statement.contains("SelectStmt")) return nullptr;
  const auto& select = statement["SelectStmt"];
  for (const auto& [key, value] : select.items())
    if (key != "targetList" && key != "limitOption" && key != "op") return nullptr;
  if (!select.contains("targetList") || select["targetList"].size() != 1) return nullptr;
  const auto& target = select["targetList"][0].at("ResTarget");
  if (target.contains("name")) return nullptr;
  const auto& value = target.at("val");
  if (value.contains("ColumnRef") && value["ColumnRef"]["fields"].back().contains("A_Star")) return nullptr;
  return &value;
}

}  // namespace

ParsedExpression parse_expression(std::string_view text) {
  const std::string statement = std::string(expression_prefix) + std::string(text);
  if (text.find('\0') != std::string_view::npos)
    return {{}, SqlError{"SQL text holds a NUL byte", text.find('\0')}};
  const auto parsed = pg_query_parse(statement.c_str());
  ParsedExpression result;
  if (parsed.error != nullptr) {
    result.error = SqlError{parsed.error->message, byte_offset(statement, parsed.error->cursorpos)};
  } else {
    const auto tree = nlohmann::json::parse(parsed.parse_tree);
    if (const auto* root = only_expression(tree))
      result.root = *root;
    else
      result.error = SqlError{"expected one SQL expression", 0};
  }
  pg_query_free_parse_result(parsed);
  return result;
}

ParsedStatement parse_statement(const std::string& text) {
  ParsedStatement result;
  const auto parsed = pg_query_parse(text.c_str());
  if (parsed.error != nullptr) {
    result.error = SqlError{parsed.error->message, byte_of(text, parsed.error->cursorpos)};
  } else {
    const auto tree = nlohmann::json::parse(parsed.parse_tree);
    for (const auto& each : tree.value("stmts", nlohmann::json::array())) {
      const auto& node = each.at("stmt").begin();
      result.kind = node.key();
      result.node = node.value();
    }
  }
  pg_query_free_parse_result(parsed);
  return result;
}

std::string string_of(const nlohmann::json& node) {
  return node.contains("String") ? node["String"].value("sval", "") : "";
}

void visit_nodes(const nlohmann::json& tree, std::string_view kind,
                 const std::function<void(const nlohmann::json&)>& visit) {
  if (tree.is_array()) {
    for (const auto& element : tree) visit_nodes(element, kind, visit);
  } else if (tree.is_object()) {
    for (const auto& [key, value] : tree.items()) {
      if (key == kind) visit(value);
      visit_nodes(value, kind, visit);
    }
  }
}

}  // namespace rowan::tool
