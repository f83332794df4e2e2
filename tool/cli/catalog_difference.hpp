// Models how two catalogs differ and how that is told: the plan from one to the other, and what no plan can
// say. To tell another property of a change, add it to both the SQL and the JSON in catalog_difference.cpp.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "cli/target_database.hpp"
#include "diff/diff.hpp"
#include "inspect/inspect.hpp"
#include "inspect/raw_objects.hpp"
#include "plan/plan.hpp"

namespace rowan::tool {

/// Reads the whole catalog of the database. Throws Failure.
Inspection inspect_database(Session& session, const TargetDatabase& target,
                            OtherObjects others = OtherObjects::named);

/// With functions, views, triggers and rules, in one snapshot. Throws Failure.
Snapshot inspect_all_of(Session& session, const TargetDatabase& target);

/// `privileges of table: 12 (public.orders, …)`: a line for each kind.
std::vector<std::string> counted(const std::vector<OtherObject>& outside);

/// Leaves out tables, sequences, types and unmodelled objects whose name (`public.orders`, `orders`) matches
/// one of the patterns of fnmatch(3).
void ignore(Inspection& found, const std::vector<std::string>& patterns);

struct CatalogDifference {
  Plan plan;                           ///< from one to the other, safe on tables in use
  std::vector<Question> questions;     ///< what the plan loses, or cannot do
  std::vector<std::string> only_from;  ///< objects that Rowan has no model of: never dropped, never made
  std::vector<std::string> only_to;

  std::vector<OtherObject> outside;  ///< of both: never compared

  [[nodiscard]] bool none() const;  ///< nothing to plan; what is not modelled aside
};

/// Drops are part of the plan: nobody is asked.
CatalogDifference compare_catalogs(const Inspection& from, const Inspection& to);

/// As a script: one statement after the other, each with its comment, to be run outside a transaction.
/// Without differences a single comment.
void print_sql(Output& out, const CatalogDifference& difference);
void print_json(Output& out, const CatalogDifference& difference);
nlohmann::ordered_json objects_json(const std::vector<OtherObject>& outside);

}  // namespace rowan::tool
