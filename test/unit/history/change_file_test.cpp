#include <doctest/doctest.h>

#include "history/history.hpp"
#include "rowan/sha256.hpp"
#include "unit/operation/change_samples.hpp"

namespace rowan::tool {
namespace {

RecordedMigration with(Changes changes) {
  return {"20261121093000",        "create_shop", "20261121093000",
          "20261120000000_before", "abc",         std::move(changes)};
}

std::string error_of(const std::string& changes) {
  RecordedMigration read;
  return read_change_file(R"({"format":1,"changes":)" + changes + "}", read).value_or("");
}

}  // namespace

TEST_CASE("every kind of change comes back from its file as it went in") {
  for (const auto& sample : testing::change_samples()) {
    const auto change = completed(sample.change, testing::before(sample));
    const auto written = with({change, sample.change});
    RecordedMigration read;
    REQUIRE(!read_change_file(change_file_text(written), read));
    CHECK_MESSAGE(read.changes == written.changes, summary(change));
    CHECK(change_file_text(read) == change_file_text(written));
  }
}

TEST_CASE("a change file names its operation and leaves out what is standard") {
  const QualifiedName orders{"public", "orders"};
  CHECK(change_file_text(with({DropNotNull{orders, "note"}})) == R"({
  "format": 1,
  "version": "20261121093000",
  "name": "create_shop",
  "plan": "20261121093000",
  "parent": "20261120000000_before",
  "checksum": "abc",
  "changes": [
    {
      "op": "drop_not_null",
      "table": {
        "name": "orders"
      },
      "column": "note"
    }
  ]
}
)");
}

TEST_CASE("a file that a newer Rowan wrote is refused, with the place") {
  CHECK(error_of(R"([{"op":"create_moon"}])") ==
        "changes[0]: unknown operation 'create_moon': a newer version of Rowan wrote this file");
  CHECK(error_of(R"([{"op":"create_schema","name":"a"},{"op":"create_schema","owner":"me"}])") ==
        "changes[1] (create_schema): unknown member 'owner': a newer version of Rowan wrote this file");
  RecordedMigration read;
  CHECK(read_change_file(R"({"format":2})", read)->find("a newer one wrote this file") != std::string::npos);
  CHECK(read_change_file(R"({"format":1,"mood":1})", read) ==
        "unknown member 'mood': a newer version of Rowan wrote this file");
}

TEST_CASE("a damaged file tells what was expected and leaves the value alone") {
  CHECK(error_of(R"([{"op":"create_schema","name":1}])") ==
        "changes[0] (create_schema).name: expected a string, found 1");
  CHECK(error_of(R"([{"op":"add_foreign_key","foreign_key":{"on_delete":"explode"}}])")
            .starts_with(
                "changes[0] (add_foreign_key).foreign_key.on_delete: unknown value 'explode', expected one "
                "of no_action, restrict, cascade, set_null, set_default"));
  CHECK(error_of("[1]") == "changes[0]: expected an object, found 1");
  RecordedMigration read = with({});
  CHECK(read_change_file("{", read)->starts_with("is not JSON"));
  CHECK(read.name == "create_shop");
}

TEST_CASE("SHA-256 is that of the standard") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace rowan::tool
