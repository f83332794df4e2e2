// Models the files of a pull on their way to the disk: put together with what the user made of the last ones.
// To pull another file, add it in db_pull.cpp.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace rowan::tool {

struct PulledFile {
  std::filesystem::path place;
  std::filesystem::path
      base;            ///< where the pulled text is kept, so that the next pull knows the user's lines
  std::string pulled;  ///< as the database is
  std::string text;    ///< as it will stand at `place`
};

/// Gives each its `text`: the pulled one with what the user wrote since the last pull. Unless `force`, throws
/// Failure when a file was never pulled and holds something else, or when both changed the same lines.
void keep_what_the_user_wrote(std::vector<PulledFile>& files, bool force);

}  // namespace rowan::tool
