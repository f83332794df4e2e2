#include <algorithm>
#include <map>

#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"
#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

/// Replacements at byte offsets of one text, each of a name or literal that begins there.
class Replacements {
 public:
  void add(const nlohmann::json& node, std::string old_text, std::string new_text) {
    const auto location = node.value("location", std::size_t{0});
    if (location >= expression_prefix.size())
      at_[location - expression_prefix.size()] = {std::move(old_text), std::move(new_text)};
  }

  /// From the end to the start, so that offsets stay true.
  std::string apply_to(std::string text) const {
    for (auto each = at_.rbegin(); each != at_.rend(); ++each)
      if (text.compare(each->first, each->second.first.size(), each->second.first) == 0)
        text.replace(each->first, each->second.first.size(), each->second.second);
    return normalize_expression(text).text;
  }

 private:
  std::map<std::size_t, std::pair<std::string, std::string>> at_;
};

/// As the normal form spells a name: the deparser leaves some keywords bare that quote_identifier quotes.
std::string spelling_at(const std::string& text, const nlohmann::json& node, std::string_view name) {
  const auto offset = node.value("location", std::size_t{0}) - expression_prefix.size();
  return text.compare(offset, name.size(), name) == 0 ? std::string(name) : quote_identifier(name);
}

bool names_type(const nlohmann::json& type_name, const QualifiedName& type) {
  const auto& names = type_name.at("names");
  if (string_of(names.back()) != type.name) return false;
  return names.size() == 1 ? type.schema == "public" : string_of(names[0]) == type.schema;
}

bool is_column_among(const nlohmann::json& node, const Names& columns) {
  if (!node.contains("ColumnRef")) return false;
  const auto name = string_of(node["ColumnRef"].at("fields").back());
  return std::find(columns.begin(), columns.end(), name) != columns.end();
}

}  // namespace

std::string rename_column_in_expression(const std::string& expression, std::string_view from,
                                        std::string_view to) {
  const auto normal = normalize_expression(expression);
  if (normal.error) return expression;
  Replacements replacements;
  visit_nodes(parse_expression(normal.text).root, "ColumnRef", [&](const nlohmann::json& reference) {
    const auto& fields = reference.at("fields");
    if (fields.size() == 1 && string_of(fields[0]) == from)
      replacements.add(reference, spelling_at(normal.text, reference, from), quote_identifier(to));
  });
  return replacements.apply_to(normal.text);
}

std::string rename_type_in_expression(const std::string& expression, const QualifiedName& from,
                                      const QualifiedName& to) {
  const auto normal = normalize_expression(expression);
  if (normal.error) return expression;
  Replacements replacements;
  visit_nodes(parse_expression(normal.text).root, "typeName", [&](const nlohmann::json& type_name) {
    if (!names_type(type_name, from)) return;
    const bool qualified = type_name.at("names").size() == 2;
    const auto spelling = qualified ? quote(from) : spelling_at(normal.text, type_name, from.name);
    replacements.add(type_name, spelling, quote(to));
  });
  return replacements.apply_to(normal.text);
}

std::string rename_enum_value_in_expression(const std::string& expression, const QualifiedName& type,
                                            const Names& enum_columns, bool is_default, std::string_view from,
                                            std::string_view to) {
  const auto normal = normalize_expression(expression);
  if (normal.error) return expression;
  Replacements replacements;
  const auto rename = [&](const nlohmann::json& node) {
    if (node.contains("A_Const") && node["A_Const"].contains("sval") &&
        node["A_Const"]["sval"].value("sval", "") == from)
      replacements.add(node["A_Const"], quote_literal(from), quote_literal(to));
  };
  const auto rename_all = [&](const nlohmann::json& node) {
    rename(node);
    for (const auto* list : {"List", "A_ArrayExpr"})
      if (node.contains(list))
        for (const auto& elements : node[list])
          if (elements.is_array())
            for (const auto& element : elements) rename(element);
  };
  const auto root = parse_expression(normal.text).root;
  if (is_default) rename_all(root);
  visit_nodes(root, "TypeCast", [&](const nlohmann::json& cast) {
    if (names_type(cast.at("typeName"), type)) rename_all(cast.at("arg"));
  });
  visit_nodes(root, "A_Expr", [&](const nlohmann::json& comparison) {
    if (!comparison.contains("lexpr") || !comparison.contains("rexpr")) return;
    if (is_column_among(comparison["lexpr"], enum_columns)) rename_all(comparison["rexpr"]);
    if (is_column_among(comparison["rexpr"], enum_columns)) rename_all(comparison["lexpr"]);
  });
  return replacements.apply_to(normal.text);
}

}  // namespace rowan::tool
