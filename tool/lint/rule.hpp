// Models the rules of `migration lint`: which kind of node shows which hazard, and when.
// To add a rule, add its row to the rules_*.cpp of its kind, a hazard found and a near miss to its test.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "lint/course.hpp"
#include "lint/node.hpp"

namespace rowan::tool {

/// What a rule sees.
struct Sight {
  /// `IndexStmt`; of ALTER TABLE each subcommand (`AT_AddColumn`); of a constraint that is added its kind too
  /// (`CONSTR_CHECK`); `ColumnDef` of a column that is added.
  std::string kind;
  const Json& node;
  const ParsedStatement& statement;
  const std::string& text;  ///< of the statement
  QualifiedName table;      ///< that it is about; no name: none
  const Course& course;

  [[nodiscard]] bool in_use() const { return course.in_use(table); }
  [[nodiscard]] const Table* known() const { return find_table(course.known.schema, table); }
  [[nodiscard]] std::string shown() const { return display(table); }
};

struct Rule {
  Hazard hazard;
  std::string_view kind;  ///< of nodes that it looks at; empty: every statement
  /// What is wrong, as a sentence without capital letter and stop; empty: nothing.
  std::string (*find)(const Sight&);
  bool by_hand = false;  ///< not in what Rowan writes, where an annotation has decided it
};

std::span<const Rule> index_rules();
std::span<const Rule> constraint_rules();
std::span<const Rule> column_rules();
std::span<const Rule> type_rules();
std::span<const Rule> object_rules();
std::span<const Rule> transaction_rules();

}  // namespace rowan::tool
