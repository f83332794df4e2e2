#include <doctest/doctest.h>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;

namespace {

/// A project whose second migration is written by hand.
void start(const Workplace& at, const std::string& up) {
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(at.rowan("migration add create_shop --quiet").exit_code == 0);
  REQUIRE(at.rowan("migration add by_hand --empty --quiet").exit_code == 0);
  at.write("migrations/20261121093001_by_hand.sql",
           "-- rowan: by_hand  postgres>=13\n-- migrate:up\n-- +goose Up\n" + up +
               "\n-- migrate:down\n-- +goose Down\nALTER TABLE public.products DROP COLUMN weight;\n");
}

}  // namespace

TEST_CASE("lint tells a hazard in a migration written by hand as a compiler would, and exits 3") {
  const Workplace at;
  start(
      at,
      "SET LOCAL lock_timeout = '2s';\nALTER TABLE public.products\n  ADD COLUMN weight integer NOT NULL;\n");
  const Ran ran = at.rowan("migration lint");
  CHECK(ran.exit_code == 3);
  CHECK(ran.err == "");
  CHECK(
      ran.out ==
      "migrations/20261121093001_by_hand.sql:6:14: warning: rows of products have no value for the required "
      "column weight [H007 needs_backfill]\n"
      "    6 |   ADD COLUMN weight integer NOT NULL;\n"
      "      |              ^\n"
      "  what happens: The column is required but the rows that exist have no value for it: on a table with\n"
      "                rows the statement fails with \"column contains null values\". On an empty table it\n"
      "                succeeds.\n"
      "  what to do:   Give the member a default (an initialiser or [[rowan::default_sql(\"...\")]]):\n"
      "                PostgreSQL then gives it to old rows without rewriting them, if it is not volatile.\n"
      "                Otherwise make it std::optional first, fill it, and make it required in the next\n"
      "                migration: Rowan then writes the batches and the proof of NOT NULL.\n\n"
      "1 hazard in 2 migrations; `rowan explain CODE` tells more, `-- rowan:allow CODE reason` above a "
      "statement allows it there\n");
}

TEST_CASE("lint is content with what Rowan wrote, and with what is allowed for a reason") {
  const Workplace at;
  start(at,
        "-- rowan:allow H007 products is empty until the shop opens\n"
        "ALTER TABLE public.products ADD COLUMN weight integer NOT NULL;\n");
  const Ran ran = at.rowan("migration lint");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out.ends_with("no hazards in 2 migrations\n"));
  CHECK(ran.out.find("note: waits for ACCESS EXCLUSIVE on products without limit") != std::string::npos);
  CHECK(at.rowan("migration lint migrations/20261121093000_create_shop.sql").out ==
        "no hazards in 1 migration\n");
}

TEST_CASE("lint --down looks at the way back, and lint --json tells the same to programs") {
  const Workplace at;
  start(at, "ALTER TABLE public.products ADD COLUMN weight integer;\n");
  CHECK(at.rowan("migration lint").exit_code == 0);
  const Ran down = at.rowan("migration lint --down --json migrations/20261121093001_by_hand.sql");
  CHECK(down.exit_code == 3);
  CHECK(down.out.find("\"ok\": false") != std::string::npos);
  CHECK(down.out.find("\"code\": \"H053\"") != std::string::npos);
  CHECK(down.out.find("\"line\": 8") != std::string::npos);
}

TEST_CASE("lint reads the files of other runners, and says where one cannot be read") {
  const Workplace at;
  at.write("V2__note.sql", "CREATE INDEX CONCURRENTLY a ON public.t (b);\nVACUUM;\n");
  const Ran ran = at.rowan("migration lint V2__note.sql");
  CHECK(ran.exit_code == 3);
  CHECK(ran.out.find(
            "V2__note.sql:1:1: warning: CREATE INDEX CONCURRENTLY cannot run inside a transaction [H013 ") !=
        std::string::npos);
  at.write("20261121093000_broken.sql", "-- migrate:up\nSELECT 'open;\n-- migrate:down\n");
  const Ran broken = at.rowan("migration lint 20261121093000_broken.sql");
  CHECK(broken.exit_code == 1);
  CHECK(broken.err.find("20261121093000_broken.sql:2: this ' has no end") != std::string::npos);
  CHECK(at.rowan("migration lint none.sql").exit_code == 1);
}

TEST_CASE("show explains a migration: its statements, their locks and hazards, and the way back") {
  const Workplace at;
  start(at,
        "SET LOCAL lock_timeout = '2s';\n\n-- What a parcel costs depends on it.\n"
        "ALTER TABLE public.products ADD COLUMN weight integer NOT NULL;\n");
  const Ran ran = at.rowan("migration show");
  CHECK(ran.exit_code == 0);
  CHECK(ran.out ==
        "migrations/20261121093001_by_hand.sql\n"
        "  plan 20261121093001, PostgreSQL 13 and later, written by hand, reversible\n"
        "\nup, one transaction:\n"
        "  1. line 4: SET LOCAL lock_timeout = '2s'\n"
        "  2. line 7: ALTER TABLE public.products ADD COLUMN weight integer NOT NULL\n"
        "     What a parcel costs depends on it.\n"
        "     locks products ACCESS EXCLUSIVE: reads and writes wait\n"
        "     H007 needs_backfill: rows of products have no value for the required column weight\n"
        "\ndown, one transaction:\n"
        "  1. line 11: ALTER TABLE public.products DROP COLUMN weight\n"
        "     locks products ACCESS EXCLUSIVE: reads and writes wait\n"
        "     H065 no_lock_timeout: waits for ACCESS EXCLUSIVE on products without limit, and others behind "
        "it\n"
        "     H053 column_dropped: the values of weight in products are gone\n");
  CHECK(at.rowan("migration show create_shop --json").out.find("\"generated\": true") != std::string::npos);
  const Ran wrong = at.rowan("migration show 2020");
  CHECK(wrong.exit_code == 1);
  CHECK(wrong.err ==
        "error: there is no migration '2020'\n  help: give a file, a version or a name; the newest is "
        "20261121093001\n");
}
