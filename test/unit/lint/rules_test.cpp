#include <algorithm>
#include <doctest/doctest.h>
#include <set>

#include "lint/lint.hpp"
#include "support/schema_builder.hpp"
#include "unit/lint/rule_case.hpp"

namespace rowan::tool::testing {
namespace {

/// What the cases speak of.
Surroundings shop() {
  Schema before =
      schema()
          .enum_type("mood", {"sad"})
          .add(table("customers").id().optional("email", "text"))
          .add(table("orders")
                   .required("id", "bigint")
                   .optional("note", "text")
                   .optional("status", "text")
                   .optional("total", "integer")
                   .optional("code", "varchar(10)")
                   .optional("kind", "varchar(10)")
                   .optional("at", "timestamptz")
                   .optional("customer_id", "bigint")
                   .optional("mood", "public.mood")
                   .check("status_not_null", "status IS NOT NULL")
                   .check("total_known", "total > 0")
                   .check("kind_known", "kind IN ('a', 'b')")
                   .foreign_key({"customer_id"}, "customers")
                   .index({"customer_id"})
                   .index({"status"})
                   .unique_index({"note"}, "orders_note_key"))
          .add(table("payments")
                   .required("id", "bigint")
                   .optional("amount", "integer")
                   .index({"at"})
                   .partition_by(PartitionMethod::range, {"id"}))
          .add(table("payments_01").required("id", "bigint").optional("amount", "integer"))
          .add(table("secrets").id().adjust([](Table& table) { table.row_level_security = true; }));
  Domain email{.name = {"public", "email"}, .base = type("text")};
  email.checks.push_back({"has_at", expression("value LIKE '%@%'")});
  before.domains.push_back(email);
  Surroundings known{before};
  known.dropped_indexes.emplace_back(QualifiedName{"public", "orders"},
                                     index_on("orders", {"gone"}, "gone_idx"));
  return known;
}

std::set<Hazard> hazards_in(const std::string& sql, bool transactional) {
  rowan::MigrationSection section;
  section.transactional = transactional;
  section.statements = rowan::split_statements(sql);
  std::set<Hazard> found;
  for (const auto& finding : lint({sql}, section, false, shop())) {
    CHECK_MESSAGE(finding.hazard.has_value(), sql, finding.message);
    if (finding.hazard) found.insert(*finding.hazard);
  }
  return found;
}

std::vector<RuleCase> all_cases() {
  auto all = cases_of_tables();
  const auto others = cases_of_statements();
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

/// Of a server and its version, or of the whole way of a migration: no statement shows it.
const std::set<Hazard> not_in_a_statement{Hazard::index_corruption, Hazard::irreversible};

}  // namespace

TEST_CASE("each rule finds its hazard, and not what only looks like it") {
  for (const auto& each : all_cases()) {
    CAPTURE(hazard_row(each.hazard).name);
    CHECK_MESSAGE(hazards_in(each.found, each.transactional).contains(each.hazard), each.found);
    CHECK_MESSAGE(!hazards_in(each.near_miss, each.transactional).contains(each.hazard), each.near_miss);
  }
}

TEST_CASE("every hazard that a statement can show has a case") {
  std::set<Hazard> proved = not_in_a_statement;
  for (const auto& each : all_cases()) proved.insert(each.hazard);
  for (const auto& row : hazard_rows()) {
    const bool is_kind = std::any_of(hazard_rows().begin(), hazard_rows().end(),
                                     [&](const HazardRow& other) { return other.of == row.hazard; });
    if (!is_kind) CHECK_MESSAGE(proved.contains(row.hazard), row.name);
  }
}

}  // namespace rowan::tool::testing
