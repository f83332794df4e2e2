#include "lint/lint.hpp"

#include <doctest/doctest.h>

#include "lint/allow.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

Surroundings with_orders() { return {schema().add(table("orders").id().optional("note", "text"))}; }

std::string file_of(const std::string& up, const std::string& header = "", const std::string& down = "") {
  return header + "-- migrate:up\n" + up + "\n-- migrate:down\n" + down;
}

std::vector<Finding> found_in(const std::string& text, bool down = false) {
  const auto migration = rowan::parse_migration({"20261121093000_test.sql", text});
  return lint({text}, down ? migration.down : migration.up, down, with_orders());
}

/// Findings that are not only worth knowing.
std::vector<std::string> warnings_in(const std::string& text, bool down = false) {
  std::vector<std::string> codes;
  for (const auto& finding : found_in(text, down))
    if (!finding.note)
      codes.emplace_back(finding.hazard ? hazard_row(*finding.hazard).code : finding.message);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("an allow with a reason silences its hazard on the statement below it, and on its own line") {
  const std::string bare = "CREATE INDEX i ON public.orders (note);\n";
  CHECK(warnings_in(file_of(bare)) == Codes{"H010"});
  CHECK(warnings_in(file_of("-- rowan:allow H010 the table is small\n" + bare)) == Codes{});
  CHECK(warnings_in(file_of("-- rowan:allow index_blocks_writes the table is small\n-- Second line.\n" +
                            bare)) == Codes{});
  CHECK(warnings_in(file_of(
            "CREATE INDEX i ON public.orders (note); -- rowan:allow H010 the table is small\n")) == Codes{});
  CHECK(warnings_in(file_of("CREATE INDEX i -- rowan:allow H010 small\n  ON public.orders (note);\n")) ==
        Codes{});
}

TEST_CASE("an allow of a kind of harm covers its cases") {
  CHECK(warnings_in(file_of("-- rowan:allow H002 small\nCREATE INDEX i ON public.orders (note);\n")) ==
        Codes{});
  CHECK(covers(Hazard::index_build, Hazard::index_blocks_writes));
  CHECK(covers(Hazard::rewrites_table, Hazard::check_scans));
  CHECK_FALSE(covers(Hazard::scans_table, Hazard::type_change_rewrites));
}

TEST_CASE("an allow is of one statement only") {
  CHECK(warnings_in(file_of("-- rowan:allow H010 small\nCREATE INDEX i ON public.orders (note);\n"
                            "CREATE INDEX j ON public.orders (note, id);\n")) == Codes{"H010"});
}

TEST_CASE("an allow without a reason, of no hazard, or that allows nothing is told") {
  CHECK(warnings_in(file_of("-- rowan:allow H010\nCREATE INDEX i ON public.orders (note);\n")) ==
        Codes{"an allow needs a reason"});
  CHECK(warnings_in(
            file_of("-- rowan:allow H001 nothing is lost\nALTER TABLE public.orders ADD COLUMN a text;\n")) ==
        Codes{"H001 allows nothing: the statement has no such hazard"});
  const auto wrong =
      found_in(file_of("-- rowan:allow index_block_writes small\nCREATE VIEW public.v AS SELECT 1;\n"));
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].message == "there is no hazard 'index_block_writes'");
  CHECK(wrong[0].help == "did you mean 'index_blocks_writes'?");
}

TEST_CASE("what the first line declares is known; what the way back declares, is of the way back") {
  const std::string drop = "ALTER TABLE public.orders DROP COLUMN note;\n";
  CHECK(warnings_in(file_of(drop)) == Codes{"H053"});
  CHECK(warnings_in(file_of(drop, "-- rowan: drop_note  hazard deletes_data  postgres>=13\n")) == Codes{});
  const auto back = file_of("SELECT 1;\n", "-- rowan: x  hazard deletes_data  postgres>=13\n", drop);
  CHECK(warnings_in(back, true) == Codes{"H053"});
  CHECK(warnings_in(
            file_of("SELECT 1;\n", "", "-- The way back: hazard breaks_old_clients,deletes_data\n\n" + drop),
            true) == Codes{});
}

TEST_CASE("a finding stands where its part of the statement stands") {
  const auto text =
      file_of("-- Two changes.\nALTER TABLE public.orders\n  ADD COLUMN a text,\n  DROP COLUMN note;\n");
  for (const auto& finding : found_in(text))
    if (finding.hazard == Hazard::column_dropped) CHECK(text.substr(finding.offset, 4) == "note");
}

TEST_CASE("a statement that only a newer PostgreSQL parses is noted and not judged") {
  const auto findings =
      found_in(file_of("ALTER TABLE public.orders ADD COLUMN b text GENERATED ALWAYS AS (note) VIRTUAL;\n"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].note);
  CHECK(findings[0].message.starts_with("this statement is not looked at: syntax error"));
}

TEST_CASE("a migration written by hand leaves what it did to the next one") {
  const auto migration = rowan::parse_migration(
      {"20261121093000_test.sql",
       file_of("ALTER TABLE public.orders ADD CONSTRAINT known CHECK (note IS NOT NULL) NOT VALID;\n"
               "ALTER TABLE public.orders VALIDATE CONSTRAINT known;\nALTER TABLE public.orders ADD COLUMN a "
               "bigint;\n")});
  const auto after = left_by(parsed(migration.up), with_orders());
  const auto* orders = find_table(after.schema, {"public", "orders"});
  REQUIRE(orders != nullptr);
  CHECK(is_proved_not_null(*orders, "note"));
  CHECK(find_column(*orders, "a") != nullptr);
}

}  // namespace rowan::tool::testing
