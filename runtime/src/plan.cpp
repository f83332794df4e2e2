#include <algorithm>
#include <nlohmann/json.hpp>

#include <rowan/explain.hpp>
#include <rowan/json.hpp>
#include <rowan/plan.hpp>

namespace rowan {
namespace {

Plan plan_of(const nlohmann::json& node) {
  const auto text = [&](const char* key) { return node.value(key, std::string()); };
  const auto number = [&](const char* key) { return node.value(key, 0.0); };
  Plan plan{.node = text("Node Type"),
            .relation = text("Relation Name"),
            .index = text("Index Name"),
            .startup_cost = number("Startup Cost"),
            .total_cost = number("Total Cost"),
            .estimated_rows = number("Plan Rows"),
            .rows = number("Actual Rows"),
            .loops = number("Actual Loops"),
            .milliseconds = number("Actual Total Time"),
            .inputs = {}};
  if (node.contains("Plans"))
    for (const auto& input : node["Plans"]) plan.inputs.push_back(plan_of(input));
  return plan;
}

template <class Test>
bool some_node(const Plan& plan, Test test) {
  if (test(plan)) return true;
  return std::any_of(plan.inputs.begin(), plan.inputs.end(),
                     [&](const Plan& input) { return some_node(input, test); });
}

}  // namespace

bool Plan::uses_index(std::string_view name) const {
  return some_node(*this, [&](const Plan& node) { return node.index == name; });
}

bool Plan::scans(std::string_view table) const {
  return some_node(*this,
                   [&](const Plan& node) { return node.node == "Seq Scan" && node.relation == table; });
}

std::string explained(const Session& session, const Select& select, bool analyze) {
  const auto bound = explain_rows(select, analyze ? "EXPLAIN (ANALYZE, BUFFERS) " : "EXPLAIN ");
  const auto result = session.execute(bound.statement, bound.parameters);
  std::string text;
  for (int i = 0; i < result.rows(); ++i) {
    std::string line;
    result.row(i).read(line);
    text += line + "\n";
  }
  return text;
}

Plan planned(const Session& session, const Select& select, bool analyze) {
  const auto bound =
      explain_rows(select, analyze ? "EXPLAIN (FORMAT JSON, ANALYZE) " : "EXPLAIN (FORMAT JSON) ");
  const auto result = session.execute(bound.statement, bound.parameters);
  std::string text;
  result.row(0).read(text);
  return plan_of(nlohmann::json::parse(text)[0]["Plan"]);
}

}  // namespace rowan
