// Models migration files as `lint` and `show` read them: text, sections, and the database before each.
// To let them read other files, see linted_files.cpp.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include <rowan/migration.hpp>

#include "cli/session.hpp"
#include "lint/lint.hpp"

namespace rowan::tool {

struct MigrationText {
  std::filesystem::path path;
  LintedFile file;
  rowan::Migration migration;  ///< its version is empty where the name is not one of a migration
  Surroundings before;
  Surroundings after;
};

/// The files by version, each with what the recorded migrations before it describe; files without a
/// `-- migrate:up` (those of other runners) are one section and come last. None named: all of the project.
/// Throws Failure for a file that cannot be read.
std::vector<MigrationText> migration_texts(const Session& session, const std::vector<std::string>& files);

}  // namespace rowan::tool
