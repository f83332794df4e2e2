// Row level security, and policies that read columns and call a function.
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

constexpr std::array commands{"all", "select", "insert", "update", "delete"};

Policy policy_named(Random& random, const Schema& schema, const Table& table, const char* name) {
  Policy policy;
  policy.name = name;
  policy.permissive = !random.one_in(4);
  policy.command = random.one_of(commands);
  const auto* note = find_column(table, "note");
  Expression text = expression(random.one_in(2) ? "id > 0" : "current_user = 'ann'");
  if (note != nullptr && is_text(*note) && random.one_in(2)) text = expression("note <> 'secret'");
  if (!schema.statements.empty() && schema.statements.back().name == "may_see" && random.one_in(2))
    text = expression("public.may_see(id)");
  if (policy.command != "insert") policy.using_expression = text;
  const bool writes = policy.command != "select" && policy.command != "delete";
  if (policy.command == "insert" || (writes && random.one_in(2))) policy.check_expression = text;
  if (random.one_in(4)) policy.roles = {"pg_monitor"};
  if (random.one_in(4)) policy.comment = "who may";
  return policy;
}

}  // namespace

void vary_policies(Random& random, Schema& schema) {
  if (random.one_in(2)) {
    const auto* body = random.one_in(2) ? "select $1 > 1" : "select true";
    schema.statements.push_back(
        {.name = "may_see",
         .up = std::string(
                   "CREATE OR REPLACE FUNCTION public.may_see(bigint) RETURNS boolean LANGUAGE sql AS '") +
               body + "'",
         .down = "DROP FUNCTION public.may_see(bigint)",
         .stage = StatementStage::before_tables});
  }
  for (auto& table : schema.tables) {
    if (table.columns.empty() || table.columns[0].name != "id") continue;
    table.row_level_security = random.one_in(2);
    table.force_row_level_security = random.one_in(3);
    for (const auto* name : {"readers", "writers"})
      if (random.one_in(3)) table.policies.push_back(policy_named(random, schema, table, name));
  }
}

}  // namespace rowan::tool::testing
