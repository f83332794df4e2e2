// Models what rowan.toml declares for the database itself: extensions and types that columns have.
// To add a property: its line in the reader of that kind in project_objects.cpp and in docs/types.md.
#pragma once
#include <filesystem>
#include <toml++/toml.h>

#include "cli/project.hpp"

namespace rowan::tool {

/// Each reads the value of its key of rowan.toml; they throw Failure with `file:line:column`.
void read_extensions(const toml::node& node, const std::filesystem::path& file, Project& project);
void read_domains(const toml::node& node, const std::filesystem::path& file, Project& project);
void read_composite_types(const toml::node& node, const std::filesystem::path& file, Project& project);
void read_range_types(const toml::node& node, const std::filesystem::path& file, Project& project);
void read_collations(const toml::node& node, const std::filesystem::path& file, Project& project);

}  // namespace rowan::tool
