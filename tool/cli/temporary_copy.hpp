// Models a folder of migrations to try something on: a copy that lives as long as this object.
// To copy more than migrations and their changes, extend the constructor.
#pragma once
#include <filesystem>

namespace rowan::tool {

class TemporaryCopy {
 public:
  /// Throws std::filesystem::filesystem_error.
  explicit TemporaryCopy(const std::filesystem::path& folder);
  ~TemporaryCopy();
  TemporaryCopy(const TemporaryCopy&) = delete;
  TemporaryCopy& operator=(const TemporaryCopy&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace rowan::tool
