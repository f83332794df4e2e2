#include "cli/file_set.hpp"

#include <doctest/doctest.h>

#include "cli/failure.hpp"
#include "temporary_folder.hpp"

using namespace rowan::tool;
namespace fs = std::filesystem;

namespace {

std::size_t count_files(const fs::path& folder) {
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file() ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a set of files is written with its folders, and only what differs is touched") {
  const TemporaryFolder folder;
  const fs::path same = folder.write("same.txt", "same");
  const fs::path old = folder.write("old.txt", "old");
  const auto untouched = fs::last_write_time(same);
  FileSet files;
  files.add(same, "same");
  files.add(old, "new");
  files.add(folder.path() / "a/b/c.txt", "c");
  CHECK(files.write() == std::vector<fs::path>{old, folder.path() / "a/b/c.txt"});
  CHECK(fs::last_write_time(same) == untouched);
  CHECK(read_file(old) == "new");
  CHECK(read_file(folder.path() / "a/b/c.txt") == "c");
  CHECK(count_files(folder.path()) == 3);
}

TEST_CASE("when one file of a set cannot be written all stay as they were") {
  const TemporaryFolder folder;
  const fs::path old = folder.write("old.txt", "old");
  fs::create_directories(folder.path() / "taken/inside");  // a folder cannot be replaced by a file
  FileSet files;
  files.add(old, "new");
  files.add(folder.path() / "fresh.txt", "fresh");
  files.add(folder.path() / "taken", "text");
  CHECK_THROWS_AS(files.write(), Failure);
  CHECK(read_file(old) == "old");
  CHECK_FALSE(fs::exists(folder.path() / "fresh.txt"));
  CHECK(count_files(folder.path()) == 1);
}

TEST_CASE("removing files removes all or none") {
  const TemporaryFolder folder;
  const fs::path first = folder.write("first.txt", "1");
  CHECK_THROWS_AS(remove_files({first, folder.path() / "absent.txt"}), Failure);
  CHECK(read_file(first) == "1");
  remove_files({first});
  CHECK_FALSE(fs::exists(first));
}
