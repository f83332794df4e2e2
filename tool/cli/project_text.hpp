// Models rowan.toml as it is written: the lines that declare what a pulled database holds beside its tables.
// To write another key: beside its reader's name in project_text.cpp, as project_file.cpp reads it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "model/schema.hpp"

namespace rowan::tool {

/// A whole rowan.toml: `headers` as patterns from the project's root, and of `schema` the extensions, the
/// types that rowan.toml declares, the schemas without a table and the statements.
std::string project_text(const std::vector<std::string>& headers, const Schema& schema);

/// The text with what it lacks of `pulled`, everything else untouched: keys go to its top, tables to its end;
/// what it declares by name already stays as it is. Throws Failure when the text is no TOML.
std::string completed(const std::string& text, const std::filesystem::path& shown,
                      const std::vector<std::string>& headers, const Schema& pulled);

}  // namespace rowan::tool
