#include "history/history.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <unistd.h>

#include "operation/operation.hpp"
#include "rowan/migration.hpp"
#include "unit/operation/change_samples.hpp"

namespace rowan::tool {
namespace {

namespace fs = std::filesystem;

/// A folder of migrations that goes away with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("rowan_history_" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_ / "changes");
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) { std::ofstream(path_ / name) << text; }
  void add(const std::string& version, const std::string& name, const std::string& parent,
           Changes changes = {}) {
    const std::string sql = "-- " + name + "\n";
    const RecordedMigration migration{version,           name, version, parent, migration_checksum(sql),
                                      std::move(changes)};
    write(file_name(migration) + ".sql", sql);
    write("changes/" + file_name(migration) + ".json", change_file_text(migration));
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

const std::string one = "20260101000001", two = "20260101000002";

std::string only_error(const Folder& folder) {
  const auto history = load_history(folder.path());
  REQUIRE(history.errors.size() == 1);
  CHECK(!history.errors[0].help.empty());
  return history.errors[0].file.filename().string() + " " + history.errors[0].message;
}

}  // namespace

TEST_CASE("the fold of the recorded changes is the schema") {
  Folder folder;
  folder.add(one, "types", "", {CreateSchema{"shop"}});
  folder.add(two, "by_hand", one + "_types");
  const auto history = load_history(folder.path());
  CHECK(history.errors.empty());
  REQUIRE(history.migrations.size() == 2);
  std::vector<HistoryError> errors;
  CHECK(fold(history, errors).schemas == Names{"shop"});
  CHECK(fold(history, errors, 0) == Schema{});
  CHECK(errors.empty());
}

TEST_CASE("a folder that does not exist is an empty history") {
  const auto history = load_history("/nonexistent/migrations");
  CHECK(history.errors.empty());
  CHECK(history.migrations.empty());
}

TEST_CASE("a migration that was edited is told, with the command that records it") {
  Folder folder;
  folder.add(one, "types", "", {CreateSchema{"shop"}});
  folder.write(one + "_types.sql", "-- edited\n");
  CHECK(only_error(folder) == one + "_types.sql was edited after it was recorded");
  CHECK(load_history(folder.path()).errors[0].help.find("run `rowan migration record ") != std::string::npos);
}

TEST_CASE("a migration without changes is written by hand, at any time") {
  Folder folder;
  folder.add(one, "fill", "");
  folder.write(one + "_fill.sql", "-- update orders set total = 1\n");
  CHECK(load_history(folder.path()).errors.empty());
}

TEST_CASE("files without their twin, with a wrong name or of one version are told") {
  SUBCASE("no change file") {
    Folder folder;
    folder.write(one + "_a.sql", "");
    CHECK(only_error(folder) == one + "_a.sql has no change file changes/" + one + "_a.json");
  }
  SUBCASE("no SQL file") {
    Folder folder;
    folder.write("changes/" + one + "_a.json", "{}");
    CHECK(only_error(folder) == one + "_a.json stands for no migration: " + one + "_a.sql is missing");
  }
  SUBCASE("not a migration's name") {
    Folder folder;
    folder.write("Notes.sql", "");
    CHECK(only_error(folder) == "Notes.sql is not named like a migration");
  }
  SUBCASE("two files of one version") {
    Folder folder;
    folder.add(one, "a", "");
    folder.add(one, "b", "");
    CHECK(only_error(folder) == one + "_b.sql has the same version as " + one + "_a.sql");
  }
  SUBCASE("parent missing") {
    Folder folder;
    folder.add(two, "b", one + "_a");
    CHECK(only_error(folder) ==
          two + "_b.sql was written after " + one + "_a.sql, which is missing or newer");
  }
}

TEST_CASE("a change that does not apply is told with its file and what it is") {
  Folder folder;
  folder.add(one, "a", "", {SetNotNull{{"public", "orders"}, "note"}});
  std::vector<HistoryError> errors;
  CHECK(fold(load_history(folder.path()), errors) == Schema{});
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].file.filename() == one + "_a.sql");
  CHECK(errors[0].message == "cannot make column orders.note not null: table orders does not exist");
}

}  // namespace rowan::tool
