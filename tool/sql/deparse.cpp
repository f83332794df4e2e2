#include "sql/deparse.hpp"

#include <pg_query.h>
#include <vector>

#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

using nlohmann::json;

std::string deparsed(const std::string& text) {
  const auto parsed = pg_query_parse_protobuf((std::string(expression_prefix) + text).c_str());
  std::string result = text;
  if (parsed.error == nullptr) {
    const auto written = pg_query_deparse_protobuf(parsed.parse_tree);
    if (written.error == nullptr) result = std::string(written.query).substr(expression_prefix.size());
    pg_query_free_deparse_result(written);
  }
  pg_query_free_protobuf_parse_result(parsed);
  return result;
}

void forget_places(json& tree) {
  if (tree.is_object()) tree.erase("location");
  if (!tree.is_structured()) return;
  for (auto& each : tree) forget_places(each);
}

/// Nothing when it does not parse.
json tree_of(const std::string& text) {
  auto parsed = parse_expression(text);
  if (parsed.error) return {};
  forget_places(parsed.root);
  return std::move(parsed.root);
}

struct Group {
  std::size_t open;
  std::size_t close;
};

/// Past the quoted text that begins at `at`.
std::size_t end_of_quotes(const std::string& text, std::size_t at) {
  const char quote = text[at];
  const bool escapes = quote == '\'' && at > 0 && (text[at - 1] == 'E' || text[at - 1] == 'e');
  for (++at; at < text.size(); ++at) {
    if (escapes && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (at + 1 == text.size() || text[at + 1] != quote) return at;
      ++at;
    }
  }
  return at;
}

/// Parentheses outside of quotes, in the order of their beginnings.
std::vector<Group> groups_of(const std::string& text) {
  std::vector<Group> groups;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\'' || text[at] == '"') {
      at = end_of_quotes(text, at);
    } else if (text[at] == '(') {
      open.push_back(groups.size());
      groups.push_back({at, text.size()});
    } else if (text[at] == ')' && !open.empty()) {
      groups[open.back()].close = at;
      open.pop_back();
    }
  }
  return groups;
}

/// What the deparser writes without parentheses even under a cast or an operator.
bool may_lose_parentheses(const json& root) {
  if (root.contains("FuncCall")) return root["FuncCall"].value("funcformat", "") == "COERCE_SQL_SYNTAX";
  return root.contains("NullTest") || root.contains("BooleanTest") || root.contains("BoolExpr") ||
         root.contains("CollateClause");
}

std::string hole(std::size_t number) { return "rowan_hole_" + std::to_string(number) + "_"; }

/// A text in which holes stand for expressions in parentheses.
struct Holed {
  std::string text;
  std::vector<std::string> fillings;
};

Holed with_holes(const std::string& text) {
  Holed result;
  std::size_t done = 0;
  for (const auto& [open, close] : groups_of(text)) {
    if (open < done || close >= text.size()) continue;
    const auto inner = text.substr(open + 1, close - open - 1);
    const auto holed = text.substr(0, open + 1) + hole(0) + text.substr(close);
    if (!may_lose_parentheses(tree_of(inner)) || tree_of(holed).is_null()) continue;
    result.text += text.substr(done, open + 1 - done) + hole(result.fillings.size());
    result.fillings.push_back(deparsed_expression(inner));
    done = close;
  }
  result.text += text.substr(done);
  return result;
}

void replace(std::string& text, const std::string& what, const std::string& by) {
  if (const auto at = text.find(what); at != std::string::npos) text.replace(at, what.size(), by);
}

/// Each hole filled, in parentheses where `tree` needs them.
std::string filled(Holed holed, const json& tree) {
  const auto whole = [&](std::size_t first) {
    auto text = holed.text;
    for (auto i = first; i < holed.fillings.size(); ++i)
      replace(text, hole(i), "(" + holed.fillings[i] + ")");
    return text;
  };
  for (std::size_t i = 0; i < holed.fillings.size(); ++i) {
    auto bare = whole(i + 1);
    replace(bare, hole(i), holed.fillings[i]);
    const bool fits = tree_of(bare) == tree;
    replace(holed.text, hole(i), fits ? holed.fillings[i] : "(" + holed.fillings[i] + ")");
  }
  return holed.text;
}

}  // namespace

std::string deparsed_expression(const std::string& text) {
  auto result = deparsed(text);
  if (result == text || text.find('(') == std::string::npos) return result;
  const auto tree = tree_of(text);
  if (tree.is_null() || tree_of(result) == tree) return result;
  auto holed = with_holes(text);
  holed.text = deparsed(holed.text);
  auto faithful = filled(std::move(holed), tree);
  return tree_of(faithful) == tree ? faithful : result;
}

}  // namespace rowan::tool
