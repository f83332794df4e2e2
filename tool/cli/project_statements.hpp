// Models the statements of rowan.toml: `[[statement]]`, one table for each.
// To add a key: a branch in read_statements, an option of the model's Statement.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "scan/scan.hpp"

namespace toml {
inline namespace v3 {
class node;
}
}  // namespace toml

namespace rowan::tool {

/// A text of a statement and where it stands: byte 0 is at `line` and `column` of `file`.
struct PlacedText {
  std::string text;
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
};

struct StatementEntry {
  ProjectStatement project;
  PlacedText up;
  PlacedText down;
};

/// `statement` of rowan.toml; files are named from `root`. Throws Failure with `file:line:column`.
std::vector<StatementEntry> read_statements(const toml::node& node, const std::filesystem::path& file,
                                            const std::filesystem::path& root);

/// The entries as scan takes them. Throws Failure for a syntax error, at its place; `notes` are about what
/// only a newer PostgreSQL may understand.
std::vector<ProjectStatement> checked_statements(const std::vector<StatementEntry>& entries,
                                                 int min_pg_version, std::vector<std::string>& notes);

}  // namespace rowan::tool
