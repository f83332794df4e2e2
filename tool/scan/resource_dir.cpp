#include "scan/resource_dir.hpp"

#include <array>
#include <cstdlib>
#include <string>

namespace rowan::tool {
namespace {

constexpr const char* version = ROWAN_LLVM_VERSION_MAJOR;

std::filesystem::path environment_path(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::filesystem::path{} : std::filesystem::path{value};
}

std::filesystem::path beside_executable() {
  std::error_code error;
  const auto executable = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path{} : executable.parent_path().parent_path() / "lib" / "clang" / version;
}

}  // namespace

std::filesystem::path find_resource_dir(const std::filesystem::path& given) {
  const std::array places{
      given,
      environment_path("ROWAN_RESOURCE_DIR"),
      beside_executable(),
      std::filesystem::path{ROWAN_LLVM_RESOURCE_DIR},
      std::filesystem::path{"/usr/lib/llvm-" + std::string(version) + "/lib/clang/" + version},
      std::filesystem::path{"/usr/lib/clang/" + std::string(version)},
      std::filesystem::path{"/usr/include/clang/" + std::string(version)},
  };
  std::error_code error;
  for (const auto& place : places)
    if (!place.empty() && std::filesystem::exists(place / "include" / "stddef.h", error)) return place;
  return {};
}

}  // namespace rowan::tool
