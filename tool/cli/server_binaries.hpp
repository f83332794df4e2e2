// Models where PostgreSQL's server programs are installed.
// To look in another place, add it to standard_folders() in server_binaries.cpp.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace rowan::tool {

struct ServerBinaries {
  std::filesystem::path initdb;
  std::filesystem::path pg_ctl;
};

/// Folders in the order of preference: those of PATH, Debian's and Red Hat's newest first, pg_config's.
std::vector<std::filesystem::path> standard_folders();

/// The first folder that holds both programs; with `major` ("15") only of that version, since a data folder
/// belongs to one. Throws Failure that lists where it looked.
ServerBinaries find_server_binaries(const std::vector<std::filesystem::path>& folders,
                                    const std::string& major = {});

}  // namespace rowan::tool
