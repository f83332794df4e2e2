#include "cli/temporary_copy.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace rowan::tool {

TemporaryCopy::TemporaryCopy(const std::filesystem::path& folder) {
  std::string name = (std::filesystem::temp_directory_path() / "rowan-migrations-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder in " + name);
  folder_ = name;
  std::filesystem::copy(
      folder, folder_,
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
}

TemporaryCopy::~TemporaryCopy() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace rowan::tool
