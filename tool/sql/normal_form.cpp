#include "sql/normal_form.hpp"

#include <algorithm>
#include <pg_query.h>

#include "sql/identifier.hpp"
#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

/// The name of a column reference: the last part of `a`, `t.a`.
std::string column_name(const nlohmann::json& reference) {
  const auto& last = reference.at("fields").back();
  return last.contains("String") ? last["String"].value("sval", "") : "";
}

std::string deparsed(const std::string& statement, const std::string& otherwise) {
  const auto parsed = pg_query_parse_protobuf(statement.c_str());
  std::string result = otherwise;
  if (parsed.error == nullptr) {
    const auto text = pg_query_deparse_protobuf(parsed.parse_tree);
    if (text.error == nullptr) result = std::string(text.query).substr(expression_prefix.size());
    pg_query_free_deparse_result(text);
  }
  pg_query_free_protobuf_parse_result(parsed);
  return result;
}

/// One pass of the deparser may leave text that a second one would still change.
std::string stable_form(const std::string& text) {
  std::string before = text;
  for (int pass = 0; pass < 4; ++pass) {
    const auto after = deparsed(std::string(expression_prefix) + before, before);
    if (after == before) break;
    before = after;
  }
  return before;
}

}  // namespace

NormalExpression normalize_expression(std::string_view text) {
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

std::string as_operand(const std::string& expression) {
  const auto parsed = parse_expression(expression);
  const bool simple =
      !parsed.error && (parsed.root.contains("A_Const") || parsed.root.contains("FuncCall") ||
                        parsed.root.contains("SQLValueFunction") || parsed.root.contains("TypeCast"));
  return simple ? expression : "(" + expression + ")";
}

}  // namespace rowan::tool
