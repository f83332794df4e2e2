// Models what is known when a statement is looked at: the schema, and what came before it in its transaction.
// To let rules know more, add a member here and what changes it in course.cpp.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lint/surroundings.hpp"
#include "operation/hazard.hpp"
#include "sql/parse_tree.hpp"

namespace rowan::tool {

using LockedTables = std::map<QualifiedName, LockLevel>;

struct Course {
  Surroundings known;
  bool transactional = true;
  std::vector<ParsedStatement> section = {};  ///< all statements: some are right because of what follows
  std::size_t at = 0;                         ///< the one that is looked at

  std::optional<std::string> lock_timeout = {};  ///< as set by the section
  bool zone_set = false;                         ///< SET timezone
  LockedTables locks = {};                       ///< tables in use that this transaction has locked
  std::set<std::pair<QualifiedName, std::string>> not_valid = {};  ///< constraints it has added
  std::set<std::string> labels = {};                               ///< it has added to enum types
  std::vector<std::pair<QualifiedName, Index>> dropped_indexes = {};
  std::vector<std::pair<QualifiedName, ColumnType>> dropped_columns = {};
  std::set<QualifiedName> linked = {};  ///< tables whose foreign keys it has added or dropped

  std::set<QualifiedName> doomed = {};  ///< tables that the section drops

  [[nodiscard]] bool is_new(const QualifiedName& name) const { return known.created.contains(name); }
  /// What becomes of a table before it goes, nobody notices.
  [[nodiscard]] bool in_use(const QualifiedName& name) const {
    return !is_new(name) && !doomed.contains(name);
  }
};

Course course_of(const Surroundings& surroundings, bool transactional, std::vector<ParsedStatement> section);

/// Takes note of the statement at `course.at`.
void advance(Course& course);

/// What a migration that was written by hand leaves to the next one.
Surroundings left_by(const std::vector<ParsedStatement>& section, const Surroundings& before);

/// The table that has the index; nullptr: none that is known.
const Table* table_of_index(const Schema& schema, const QualifiedName& index);

/// A column that cannot hold NULL, because it is NOT NULL or a valid check says so.
bool is_proved_not_null(const Table& table, const std::string& column);

}  // namespace rowan::tool
