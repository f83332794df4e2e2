#include "cli/baseline.hpp"

#include <fmt/format.h>
#include <optional>

#include "cli/catalog_difference.hpp"
#include "cli/database_work.hpp"
#include "operation/operation.hpp"
#include "verify/direct_build.hpp"

namespace rowan::tool {

namespace {

std::optional<std::string> first_difference(const CatalogDifference& difference) {
  for (const auto& file : difference.plan.files)
    for (const auto& step : file.up) return summary(step.change);
  for (const auto& question : difference.questions) return question.message;
  return std::nullopt;
}

}  // namespace

void require_same_catalog(Session& session, const TargetDatabase& target, const Schema& declared) {
  const Inspection live = inspect_database(session, target);
  Inspection wanted;
  try {
    const Progress progress(session.out, "building the headers' schema in a scratch database");
    wanted = inspection_of(target.url, declared);
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
  const auto first = first_difference(compare_catalogs(live, wanted));
  if (!first) return;
  throw Failure(
      fmt::format("the headers and database {} differ; nothing was written. To be as the headers say, the "
                  "database would need: {}",
                  target.address.database, *first),
      "pull the database again with `rowan db pull`, or write the change as a migration after the baseline");
}

void record_baseline(Session& session, const TargetDatabase& target) {
  migrator_for(session, target, {}).baseline();
}

}  // namespace rowan::tool
