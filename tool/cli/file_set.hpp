// Models files that are written together or not at all.
// To write another kind of output, add its texts to a FileSet and call write() once, at the end of the
// command.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace rowan::tool {

class FileSet {
 public:
  void add(std::filesystem::path path, std::string text) {
    files_.push_back({std::move(path), std::move(text)});
  }

  /// Files of the set that exist already, whatever they hold.
  [[nodiscard]] std::vector<std::filesystem::path> existing() const;

  /// Writes every file whose content differs, through temporary files beside them, and gives their paths.
  /// Folders are made as needed; SIGINT and SIGTERM wait until all is written. Throws Failure when one cannot
  /// be written; then all files are as they were.
  std::vector<std::filesystem::path> write() const;

 private:
  struct File {
    std::filesystem::path path;
    std::string text;
  };
  std::vector<File> files_;
};

/// Removes all of them or none, as FileSet::write writes.
void remove_files(const std::vector<std::filesystem::path>& paths);

/// Throws Failure when the file cannot be read.
std::string read_file(const std::filesystem::path& path);

}  // namespace rowan::tool
