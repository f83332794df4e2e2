#include "sql/sequence_use.hpp"

#include <cctype>
#include <string_view>

#include "sql/identifier.hpp"
#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

/// One part of `public."Odd name"`, taken off the front with the dot behind it.
std::string take_part(std::string_view& text) {
  std::string part;
  const bool quoted = text.starts_with('"');
  if (quoted) text.remove_prefix(1);
  while (!text.empty()) {
    const char byte = text.front();
    if (!quoted && byte == '.') break;
    text.remove_prefix(1);
    if (quoted && byte == '"') {
      if (!text.starts_with('"')) break;
      text.remove_prefix(1);
    }
    part += quoted ? byte : static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  }
  if (text.starts_with('.')) text.remove_prefix(1);
  return part;
}

QualifiedName name_in(std::string_view text) {
  auto first = take_part(text);
  if (text.empty()) return {"public", std::move(first)};
  return {std::move(first), take_part(text)};
}

/// The string in `'s'` and `'s'::regclass`; empty: neither.
std::string literal(const nlohmann::json& node) {
  if (node.contains("TypeCast")) return literal(node["TypeCast"].at("arg"));
  if (!node.contains("A_Const") || !node["A_Const"].contains("sval")) return {};
  return node["A_Const"]["sval"].value("sval", "");
}

std::vector<std::string> literals_in(const std::string& expression) {
  std::vector<std::string> found;
  if (expression.find("nextval") == std::string::npos) return found;
  const auto parsed = parse_expression(expression);
  if (parsed.error) return found;
  visit_nodes(parsed.root, "FuncCall", [&](const nlohmann::json& call) {
    if (call.at("funcname").back()["String"].value("sval", "") != "nextval") return;
    if (!call.contains("args") || call["args"].size() != 1) return;
    if (auto text = literal(call["args"][0]); !text.empty()) found.push_back(std::move(text));
  });
  return found;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

}  // namespace

std::string next_value_of(const QualifiedName& sequence) {
  return "nextval(" + quote_literal(quote(sequence)) + "::regclass)";
}

std::vector<QualifiedName> sequences_in(const std::string& expression) {
  std::vector<QualifiedName> names;
  for (const auto& text : literals_in(expression)) names.push_back(name_in(text));
  return names;
}

std::string rename_sequence_in_expression(std::string expression, const QualifiedName& from,
                                          const QualifiedName& to) {
  for (const auto& text : literals_in(expression))
    if (name_in(text) == from)
      replace_all(expression, "nextval(" + quote_literal(text), "nextval(" + quote_literal(quote(to)));
  return expression;
}

}  // namespace rowan::tool
