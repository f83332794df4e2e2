#include "cli/server_binaries.hpp"

#include <doctest/doctest.h>

#include "cli/failure.hpp"
#include "temporary_folder.hpp"

using namespace rowan::tool;
namespace fs = std::filesystem;

namespace {

fs::path installation(const TemporaryFolder& folder, const std::string& name, const std::string& version) {
  for (const char* program : {"initdb", "pg_ctl"}) {
    const auto path =
        folder.write(name + "/" + program, "#!/bin/sh\necho 'pg_ctl (PostgreSQL) " + version + "'\n");
    fs::permissions(path, fs::perms::owner_all);
  }
  return folder.path() / name;
}

}  // namespace

TEST_CASE("the first folder that holds initdb and pg_ctl is taken") {
  const TemporaryFolder folder;
  folder.write("half/pg_ctl", "");
  const auto newest = installation(folder, "newest", "16.2");
  const auto older = installation(folder, "older", "15.8");
  CHECK(find_server_binaries({folder.path() / "half", newest, older}).pg_ctl == newest / "pg_ctl");
}

TEST_CASE("a folder that cannot be entered is passed over") {
  const TemporaryFolder folder;
  fs::create_directory_symlink("loop", folder.path() / "loop");
  const auto newest = installation(folder, "newest", "16.2");
  CHECK(find_server_binaries({folder.path() / "loop", newest}).initdb == newest / "initdb");
}

TEST_CASE("existing data is served by programs of its own version") {
  const TemporaryFolder folder;
  const auto newest = installation(folder, "newest", "16.2");
  const auto older = installation(folder, "older", "15.8 (Debian)");
  CHECK(find_server_binaries({newest, older}, "15").initdb == older / "initdb");
  CHECK_THROWS_WITH_AS(find_server_binaries({newest}, "14"), "no installed PostgreSQL 14 server was found",
                       Failure);
}

TEST_CASE("when no server is installed the message lists where it was looked for") {
  try {
    find_server_binaries({"/nowhere/bin", "/nowhere/else/bin"});
    FAIL("found a server in folders that do not exist");
  } catch (const Failure& failure) {
    CHECK(std::string(failure.what()) == "no installed PostgreSQL server was found");
    CHECK(failure.help() ==
          "install it (Debian: apt install postgresql), or name another server with --url\n"
          "looked for initdb and pg_ctl in:\n  /nowhere/bin\n  /nowhere/else/bin");
  }
}
