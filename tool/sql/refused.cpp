#include "sql/refused.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

// pg_proc.prokind 'a' and 'w' in pg_catalog (manual, chapters Aggregate Functions and Window Functions).
constexpr auto aggregates = std::to_array<std::string_view>(
    {"any_value",       "array_agg",        "avg",        "bit_and",    "bit_or",
     "bit_xor",         "bool_and",         "bool_or",    "corr",       "count",
     "covar_pop",       "covar_samp",       "every",      "json_agg",   "json_object_agg",
     "jsonb_agg",       "jsonb_object_agg", "max",        "min",        "mode",
     "percentile_cont", "percentile_disc",  "range_agg",  "regr_count", "stddev",
     "stddev_pop",      "stddev_samp",      "string_agg", "sum",        "var_pop",
     "var_samp",        "variance",         "xmlagg"});
constexpr auto window_functions =
    std::to_array<std::string_view>({"cume_dist", "dense_rank", "first_value", "lag", "last_value", "lead",
                                     "nth_value", "ntile", "percent_rank", "rank", "row_number"});

template <class Names>
bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The parts of `a.b.c`; a star is empty.
std::vector<std::string> parts_of(const nlohmann::json& names) {
  std::vector<std::string> parts;
  for (const auto& each : names) parts.push_back(string_of(each));
  return parts;
}

class Search {
 public:
  explicit Search(const QualifiedName& table) : table_(table) {}

  std::vector<SqlError> of(const nlohmann::json& root) {
    visit_nodes(root, "SubLink", [&](const auto& node) {
      if (refused_.empty())
        refuse(node, "a subquery; PostgreSQL takes none here, since it looks at one row alone");
    });
    if (!refused_.empty()) return std::move(refused_);  // what is inside it is another matter
    visit_nodes(root, "FuncCall", [&](const auto& node) { call(node); });
    visit_nodes(root, "ParamRef", [&](const auto& node) {
      refuse(node,
             fmt::format("the parameter ${}; there is nothing to give it a value", node.value("number", 0)));
    });
    visit_nodes(root, "ColumnRef", [&](const auto& node) { column(node); });
    std::sort(refused_.begin(), refused_.end(),
              [](const auto& a, const auto& b) { return a.offset < b.offset; });
    return std::move(refused_);
  }

 private:
  void refuse(const nlohmann::json& node, std::string what) {
    refused_.push_back(
        {std::move(what), node.value("location", expression_prefix.size()) - expression_prefix.size()});
  }

  void call(const nlohmann::json& node) {
    const auto parts = parts_of(node.at("funcname"));
    const auto& name = parts.back();
    const bool built_in = parts.size() == 1 || parts.front() == "pg_catalog";
    if (node.contains("over") || (built_in && has(window_functions, name)))
      return refuse(
          node, fmt::format("the window function {}(); PostgreSQL takes none here, since it looks at one row "
                            "alone",
                            name));
    if (node.contains("agg_star") || node.contains("agg_filter") || node.contains("agg_order") ||
        node.contains("agg_distinct") || (built_in && has(aggregates, name)))
      refuse(node,
             fmt::format("the aggregate {}(); PostgreSQL takes none here, since it looks at one row alone",
                         name));
  }

  void column(const nlohmann::json& node) {
    const auto parts = parts_of(node.at("fields"));
    if (parts.size() < 2) return;
    const bool same_table = parts[parts.size() - 2] == table_.name;
    const bool same_schema = parts.size() == 2 || (parts.size() == 3 && parts[0] == table_.schema);
    if (same_table && same_schema) return;
    std::string qualifier = parts[0];
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) qualifier += "." + parts[i];
    refuse(node, fmt::format("the qualifier '{}'; only columns of '{}' are known here: write '{}'", qualifier,
                             table_.name, parts.back()));
  }

  const QualifiedName& table_;
  std::vector<SqlError> refused_;
};

}  // namespace

std::vector<SqlError> refused_parts(std::string_view text, const QualifiedName& table) {
  const auto parsed = parse_expression(text);
  if (parsed.error) return {};
  return Search(table).of(nlohmann::json::array({parsed.root}));
}

}  // namespace rowan::tool
