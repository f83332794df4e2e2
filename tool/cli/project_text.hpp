// Models rowan.toml as it is written: the lines that declare what a pulled database holds beside its tables.
// To write another key: beside its reader's name in project_text.cpp, as project_file.cpp reads it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "model/schema.hpp"

namespace rowan::tool {

/// What a pulled database says in rowan.toml.
struct PulledProject {
  Names headers = {};       ///< as patterns from the project's root
  int min_pg_version = 13;  ///< the oldest server that understands it all
  Schema schema = {};       ///< its extensions, types, collations, statements, and schemas without a table
};

/// A whole rowan.toml.
std::string project_text(const PulledProject& pulled);

/// The text with what it lacks of `pulled`, everything else untouched: keys go to its top, tables to its end;
/// what it declares by name already stays as it is. Throws Failure when the text is no TOML.
std::string completed_project_text(const std::string& text, const std::filesystem::path& shown,
                                   const PulledProject& pulled);

}  // namespace rowan::tool
