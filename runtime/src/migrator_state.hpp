// Models the comparison of the files with the records of a database: pure functions of both.
// To refuse another situation, add its check to pending() or to_revert().
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "migrator_book.hpp"
#include "rowan/migrator.hpp"

namespace rowan::migrator {

using Migrations = std::vector<Migration>;
using Work = std::vector<const Migration*>;  // in the order in which they run; owned by the source

struct Pending {
  Work work;
  Work edited;    ///< accepted: only their checksum is new
  Work squashed;  ///< applied as the files they replace: only the records are made new
  std::vector<std::pair<std::string, std::string>> notes;  ///< file, text
};
bool nothing_to_do(const Pending& pending);

/// Throws MigrationError: edited files, and under `strict` out-of-order and missing ones; an unknown `to`.
Pending pending(const Migrations& migrations, const Records& records, const MigratorOptions& options,
                const std::optional<std::string>& to);

/// Throws MigrationError when a file to revert is missing or edited.
Work last_plans(const Migrations& migrations, const Records& records, const MigratorOptions& options,
                int steps);
Work newer_than(const Migrations& migrations, const Records& records, const MigratorOptions& options,
                const std::string& version);
Work these(const Migrations& migrations, const Records& records, const MigratorOptions& options,
           const std::vector<std::string>& versions);

std::vector<MigrationStatus> states(const Migrations& migrations, const Records& records);

}  // namespace rowan::migrator
