#include "plan/migration_file.hpp"

#include <doctest/doctest.h>
#include <regex>
#include <sstream>

#include "diff/diff.hpp"
#include "golden/migrate/cases.hpp"
#include "plan/summary.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

const QualifiedName orders_name{"public", "orders"};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The rules of dbmate 2.36: one up, one down after it, nothing but blanks and comments before, no other
/// option than transaction:false.
void check_as_dbmate_reads(const std::string& sql) {
  CAPTURE(sql);
  const std::regex directive(R"(^--\s*migrate:(up|down)(\s*$|\s+\S+))");
  std::string order;
  for (const auto& line : lines_of(sql)) {
    std::smatch match;
    if (std::regex_search(line, match, directive)) {
      order += match[1].str() + " ";
      CHECK((match[2].str().empty() || match[2].str() == " transaction:false"));
    } else if (order.empty()) {
      CHECK((line.empty() || line.starts_with("--")));
    }
  }
  CHECK(order == "up down ");
}

/// goose splits at a semicolon at the end of a line, outside StatementBegin and StatementEnd.
std::vector<std::string> statements_as_goose_reads(const std::string& sql, const std::string& section) {
  std::vector<std::string> statements;
  std::string statement, current;
  bool whole = false;
  for (const auto& line : lines_of(sql)) {
    if (line == "-- +goose Up" || line == "-- +goose Down") current = line.substr(10);
    if (line == "-- +goose StatementBegin") whole = true;
    if (line == "-- +goose StatementEnd") whole = false;
    const bool is_text = !line.starts_with("--") && !(line.empty() && statement.empty());
    if (is_text && current == section) statement += line + "\n";
    if (statement.empty() || whole || (is_text && !line.ends_with(';'))) continue;
    statements.push_back(std::exchange(statement, {}));
  }
  CHECK(statement == "");
  return statements;
}

template <class Check>
void for_planned_files(Check check) {
  for (const auto& each : migrate_cases()) {
    CAPTURE(each.name);
    const auto changes = diff(each.before, each.after, each.decisions).changes;
    for (const auto& file : plan(each.before, changes, {each.name}).files) check(file);
  }
}

}  // namespace

TEST_CASE("dbmate accepts every planned file") {
  for_planned_files([](const PlannedFile& file) { check_as_dbmate_reads(migration_sql(file)); });
}

TEST_CASE("goose finds the planned statements in every planned file") {
  for_planned_files([](const PlannedFile& file) {
    const auto sql = migration_sql(file);
    std::size_t up = file.assertions.size() + (file.limits_lock_wait_up ? 1 : 0);
    for (const auto& step : file.up) up += step.statements.size();
    CHECK(statements_as_goose_reads(sql, "Up").size() == up);
    std::size_t down = file.limits_lock_wait_down ? 1 : 0;
    for (const auto& step : file.down) down += step.statements.size();
    if (!file.irreversible.empty()) ++down;  // it raises the reason
    CHECK(statements_as_goose_reads(sql, "Down").size() == down);
    CHECK((sql.find("-- +goose NO TRANSACTION\n") != std::string::npos) == !file.transactional);
  });
}

TEST_CASE("the first line names the file, its plan, its hazards and the oldest server") {
  PlannedFile file;
  file.name = "add_note";
  CHECK(lines_of(migration_sql(file))[0] == "-- rowan: add_note  postgres>=13");
  file.plan = "20261121093000";
  file.min_pg_version = 15;
  Step step;
  step.hazards = {Hazard::rewrites_table, Hazard::breaks_old_clients};
  file.up.push_back(step);
  CHECK(lines_of(migration_sql(file))[0] ==
        "-- rowan: add_note plan=20261121093000  hazard breaks_old_clients,rewrites_table  postgres>=15");
}

TEST_CASE("what cannot be undone raises its reason on the way down") {
  PlannedFile file;
  file.name = "x";
  file.irreversible = "add value 'it's' to enum type mood";
  const auto sql = migration_sql(file);
  check_as_dbmate_reads(sql);
  CHECK(sql.find("RAISE EXCEPTION 'irreversible: add value ''it''s'' to enum type mood'") !=
        std::string::npos);
  CHECK(statements_as_goose_reads(sql, "Down").size() == 1);
}

TEST_CASE("a comment with line breaks stays a comment") {
  PlannedFile file;
  file.name = "x";
  Step step;
  step.comment = "one\nDROP TABLE orders;\n-- migrate:down";
  step.statements = {"SELECT 1"};
  file.up.push_back(step);
  const auto sql = migration_sql(file);
  CHECK(sql.find("\nDROP TABLE") == std::string::npos);
  check_as_dbmate_reads(sql);
}

TEST_CASE("a long comment breaks into lines, never in front of a directive") {
  PlannedFile file;
  file.name = "x";
  Step step;
  step.comment = "Add check orders.note_check, which is about " + std::string(60, 'x') +
                 " migrate:down and more words than one line has room for.";
  step.statements = {"SELECT 1"};
  file.up.push_back(step);
  const auto sql = migration_sql(file);
  check_as_dbmate_reads(sql);
  CHECK(sql.find("x migrate:down\n-- and more words than one line has room for.\n") != std::string::npos);
}

TEST_CASE("the way back names its own hazards") {
  PlannedFile file;
  file.name = "x";
  Step step;
  step.hazards = {Hazard::index_build};
  file.down.push_back(step);
  CHECK(migration_sql(file).find("-- +goose Down\n-- The way back: hazard index_build\n") !=
        std::string::npos);
}

TEST_CASE("an empty migration is a valid file that says how to fill it") {
  const auto sql = empty_migration_sql("move_names");
  check_as_dbmate_reads(sql);
  CHECK(lines_of(sql)[0] == "-- rowan: move_names  postgres>=13");
  CHECK(sql.find("-- Write the SQL here") < sql.find("-- migrate:down"));
}

TEST_CASE("a summary counts what is made and says no changes for none") {
  CHECK(plan_summary({}) == "no changes");
  const Schema shop = schema()
                          .enum_type("mood", {"sad"})
                          .add(table("customers").id())
                          .add(table("orders")
                                   .id()
                                   .required("customer_id", "bigint")
                                   .check("positive", "id > 0")
                                   .index({"customer_id"})
                                   .foreign_key({"customer_id"}, "customers"));
  CHECK(plan_summary(diff({}, shop, {}).changes) == "2 tables, 1 enum type, 1 index, 1 foreign key, 1 check");
  CHECK(plan_summary({RenameTable{orders_name, {"public", "purchases"}},
                      DropCheck{orders_name, {"c", "true", true}}, SetNotNull{orders_name, "note"},
                      DropNotNull{orders_name, "name"}}) == "2 column changes, 1 rename, 1 drop");
  CHECK(plan_summary({ValidateConstraint{orders_name, "positive"}}) == "1 constraint validated");
}

}  // namespace rowan::tool::testing
