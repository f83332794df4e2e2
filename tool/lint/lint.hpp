// Models what is wrong with one section of a migration, found in its SQL.
// To find more, add a rule (rule.hpp); to let files say more, read it in allow.cpp.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <rowan/migration.hpp>

#include "lint/course.hpp"

namespace rowan::tool {

struct Finding {
  std::optional<Hazard> hazard;  ///< empty: an allow that is wrong, or a statement that does not parse
  std::string message;
  std::string help;        ///< of findings without hazard
  std::size_t offset = 0;  ///< in the text of the file
  bool note = false;       ///< worth knowing, nothing is wrong
};

/// What the file says of itself: hazards it declares need no comment of their own.
struct LintedFile {
  std::string text;        ///< line ends as LF
  bool generated = false;  ///< Rowan wrote it: advice is for those who write SQL
};

/// A statement with all that can be said of it, whatever the file allows.
struct ExaminedStatement {
  LockedTables locks;  ///< of tables in use
  std::vector<Finding> findings;
};
std::vector<ExaminedStatement> examine(const LintedFile& file, const rowan::MigrationSection& section,
                                       const Surroundings& surroundings);

std::vector<ParsedStatement> parsed(const rowan::MigrationSection& section);

/// The findings in the order of the text, without those that the file allows.
std::vector<Finding> lint(const LintedFile& file, const rowan::MigrationSection& section, bool down,
                          const Surroundings& surroundings);

}  // namespace rowan::tool
