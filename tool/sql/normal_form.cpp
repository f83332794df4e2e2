#include "sql/normal_form.hpp"

#include <algorithm>
#include <unordered_map>

#include "sql/deparse.hpp"
#include "sql/identifier.hpp"
#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

/// The name of a column reference: the last part of `a`, `t.a`.
std::string column_name(const nlohmann::json& reference) { return string_of(reference.at("fields").back()); }

/// One pass of the deparser may leave text that a second one would still change.
std::string stable_form(const std::string& text) {
  std::string before = text;
  for (int pass = 0; pass < 4; ++pass) {
    const auto after = deparsed_expression(before);
    if (after == before) break;
    before = after;
  }
  return before;
}

NormalExpression read_expression(std::string_view text) {
  NormalExpression result;
  const auto parsed = parse_expression(text);
  if (parsed.error) {
    result.text = text;
    result.error = parsed.error;
    return result;
  }
  visit_nodes(parsed.root, "ColumnRef", [&](const nlohmann::json& reference) {
    const auto name = column_name(reference);
    if (!name.empty())
      result.columns.push_back(
          {name, reference.value("location", std::size_t{0}) - expression_prefix.size()});
  });
  std::sort(result.columns.begin(), result.columns.end(),
            [](const auto& a, const auto& b) { return a.offset < b.offset; });
  result.text = stable_form(std::string(text));
  return result;
}

}  // namespace

// A plan asks for the columns of the same few texts again and again.
NormalExpression normalize_expression(std::string_view text) {
  constexpr std::size_t most_remembered = 4096;
  static thread_local std::unordered_map<std::string, NormalExpression> remembered;
  if (remembered.size() >= most_remembered) remembered.clear();
  std::string key(text);
  const auto found = remembered.find(key);
  if (found != remembered.end()) return found->second;
  return remembered.emplace(std::move(key), read_expression(text)).first->second;
}

std::string as_operand(const std::string& expression) {
  const auto parsed = parse_expression(expression);
  const auto& root = parsed.root;
  // `now() AT TIME ZONE 'UTC'` is a call as well, and none to the grammar.
  const bool call = !parsed.error && root.contains("FuncCall") &&
                    root["FuncCall"].value("funcformat", "") != "COERCE_SQL_SYNTAX";
  const bool simple = !parsed.error && (call || root.contains("A_Const") ||
                                        root.contains("SQLValueFunction") || root.contains("TypeCast"));
  return simple ? expression : "(" + expression + ")";
}

}  // namespace rowan::tool
