// Models a Makefile dependency rule, as Ninja and Make read it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace rowan::tool {

/// `target: files…`, spaces, `#` and `$` escaped. Throws std::runtime_error when it cannot be written.
void write_depfile(const std::filesystem::path& path, const std::string& target,
                   const std::vector<std::string>& files);

}  // namespace rowan::tool
