#include "verify/direct_build.hpp"

#include <pqxx/pqxx>

#include "diff/diff.hpp"
#include "inspect/inspect.hpp"
#include "plan/plan.hpp"

namespace rowan::tool {
namespace {

/// Every step of a plan from nothing can run in one transaction: nobody uses what it makes.
void run_plan(pqxx::transaction_base& transaction, const Schema& schema) {
  const auto files = plan(Schema{}, diff(Schema{}, schema, {}).changes, {}).files;
  for (const auto& file : files)
    for (const auto& step : file.up)
      for (const auto& statement : step.statements) transaction.exec(statement);
}

}  // namespace

void build_directly(pqxx::connection_base& connection, const Schema& schema) {
  pqxx::work transaction(connection);
  run_plan(transaction, schema);
  transaction.commit();
}

Schema catalog_of(pqxx::connection_base& connection, const Schema& schema) {
  pqxx::work transaction(connection);
  run_plan(transaction, schema);
  auto found = inspect(transaction).schema;
  transaction.abort();
  return found;
}

}  // namespace rowan::tool
