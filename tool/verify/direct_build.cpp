#include "verify/direct_build.hpp"

#include <pqxx/pqxx>

#include "diff/diff.hpp"
#include "inspect/inspect.hpp"
#include "inspect/scratch_database.hpp"
#include "operation/operation.hpp"
#include "plan/plan.hpp"

namespace rowan::tool {
namespace {

/// CREATE TABLE takes a NOT VALID check for valid (manual, ALTER TABLE: ADD table_constraint), so those come
/// after.
Changes taken_not_valid_checks(Schema& schema) {
  Changes later;
  for (auto& table : schema.tables) {
    for (const auto& check : table.checks)
      if (!check.valid) later.emplace_back(AddCheck{table.name, check});
    std::erase_if(table.checks, [](const Check& check) { return !check.valid; });
  }
  return later;
}

/// Every step of a plan from nothing can run in one transaction: nobody uses what it makes.
void run_plan(pqxx::transaction_base& transaction, Schema schema) {
  const auto later = taken_not_valid_checks(schema);
  const auto files = plan(Schema{}, diff(Schema{}, schema, {}).changes, {}).files;
  for (const auto& file : files)
    for (const auto& step : file.up)
      for (const auto& statement : step.statements) transaction.exec(statement);
  for (const auto& change : later)
    for (const auto& statement : sql(change)) transaction.exec(statement);
}

}  // namespace

void build_directly(pqxx::connection_base& connection, const Schema& schema) {
  pqxx::work transaction(connection);
  run_plan(transaction, schema);
  transaction.commit();
}

Inspection inspection_of(pqxx::connection_base& connection, const Schema& schema, OtherObjects others) {
  pqxx::work transaction(connection);
  run_plan(transaction, schema);
  auto found = inspect(transaction, {"schema_migrations", "rowan_migrations"}, others);
  transaction.abort();
  return found;
}

Inspection inspection_of(const std::string& url, const Schema& schema, OtherObjects others) {
  const ScratchDatabase scratch(url);
  pqxx::connection connection(scratch.url());
  return inspection_of(connection, schema, others);
}

Schema catalog_of(pqxx::connection_base& connection, const Schema& schema) {
  return inspection_of(connection, schema).schema;
}

}  // namespace rowan::tool
