// Models the search for Clang's builtin headers (stddef.h …), which must match the libclang-cpp we link.
// To add a place to look: one line in resource_dir.cpp.
#pragma once
#include <filesystem>

namespace rowan::tool {

/// `given`, $ROWAN_RESOURCE_DIR, beside the executable, the build-time LLVM, Debian's folder; the first that
/// holds include/stddef.h. Empty: none, Clang's own guess is left to try.
std::filesystem::path find_resource_dir(const std::filesystem::path& given);

}  // namespace rowan::tool
