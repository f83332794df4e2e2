#include "sql/volatility.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "sql/parse_tree.hpp"

namespace rowan::tool {
namespace {

// Stable or immutable functions of pg_catalog that defaults are made of (pg_proc.provolatile 's' or 'i').
constexpr auto known_stable = std::to_array<std::string_view>({"abs",
                                                               "array_fill",
                                                               "btrim",
                                                               "ceil",
                                                               "char_length",
                                                               "chr",
                                                               "concat",
                                                               "concat_ws",
                                                               "current_database",
                                                               "current_schema",
                                                               "current_setting",
                                                               "date_part",
                                                               "date_trunc",
                                                               "decode",
                                                               "encode",
                                                               "floor",
                                                               "format",
                                                               "greatest",
                                                               "initcap",
                                                               "jsonb_build_array",
                                                               "jsonb_build_object",
                                                               "left",
                                                               "length",
                                                               "lower",
                                                               "lpad",
                                                               "make_date",
                                                               "make_interval",
                                                               "md5",
                                                               "now",
                                                               "repeat",
                                                               "replace",
                                                               "right",
                                                               "round",
                                                               "statement_timestamp",
                                                               "timezone",
                                                               "to_char",
                                                               "to_date",
                                                               "to_timestamp",
                                                               "transaction_timestamp",
                                                               "trunc",
                                                               "upper"});

bool is_known_stable(const nlohmann::json& call) {
  const auto& names = call.at("funcname");
  if (names.size() == 2 && names[0]["String"].value("sval", "") != "pg_catalog") return false;
  const auto name = names.back()["String"].value("sval", "");
  return std::find(known_stable.begin(), known_stable.end(), name) != known_stable.end();
}

}  // namespace

bool is_volatile(const nlohmann::json& expression) {
  bool found = false;
  visit_nodes(expression, "FuncCall",
              [&](const nlohmann::json& call) { found = found || !is_known_stable(call); });
  return found;
}

bool is_volatile_default(const std::string& expression) {
  const auto parsed = parse_expression(expression);
  return parsed.error || is_volatile(parsed.root);
}

}  // namespace rowan::tool
