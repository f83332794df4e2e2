// Models SQL statements that the user wrote: split into single ones, and what they read, lock and replace.
// To know another kind of statement, look at its node of the parse tree in statement_text.cpp.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sql/normal_form.hpp"

namespace rowan::tool {

/// Each without its semicolon and the blanks around it. With an error, `statements` are those that the
/// scanner tells apart: what a newer PostgreSQL may understand.
struct SplitStatements {
  std::vector<std::string> statements;
  std::optional<SqlError> error;
};
SplitStatements split_statements(std::string_view text);

/// Why a text that parses cannot stand in a migration: there is no SQL in it, PostgreSQL refuses it inside a
/// transaction, or a line of it means something to a runner of migrations.
std::optional<SqlError> misfit_of(std::string_view text);

/// Tables whose triggers the statement makes (false) or drops (true: everybody waits).
std::vector<std::pair<QualifiedName, bool>> tables_locked_by(std::string_view statement);

/// Both texts are functions of the same names, parameters and results, the new ones CREATE OR REPLACE:
/// PostgreSQL puts them into place under what calls the old ones. SET and comments may stand beside.
bool replaces_function(std::string_view from, std::string_view to);

/// The text has the word, outside of longer words.
bool has_word(std::string_view text, std::string_view word);

/// What the objects that a text makes are tied to: PostgreSQL refuses to change a column under a view. Rows
/// that it inserts and bodies of functions in quotes are tied to nothing. Where the text does not parse,
/// every table that it names is read.
class StatementReading {
 public:
  explicit StatementReading(const std::string& text);

  /// False for a text that only writes rows, or runs a block.
  [[nodiscard]] bool makes_objects() const { return makes_objects_; }
  [[nodiscard]] bool reads(const QualifiedName& table) const;
  [[nodiscard]] bool reads(const QualifiedName& table, std::string_view column) const;
  /// A cast, a parameter or a result has the type, or an array of it.
  [[nodiscard]] bool has_type(const QualifiedName& type) const;
  /// The expression calls a function that the text makes.
  [[nodiscard]] bool is_called_by(const std::string& expression) const;
  /// The text makes a view of this name.
  [[nodiscard]] bool makes_view(const QualifiedName& name) const;

 private:
  std::string text_;
  bool parsed_ = false;
  bool makes_objects_ = false;
  bool every_column_ = false;
  std::set<QualifiedName> tables_;  ///< without schema: as written
  std::set<QualifiedName> types_;
  std::set<QualifiedName> functions_;  ///< that it makes
  std::set<QualifiedName> views_;      ///< that it makes
  std::set<std::string, std::less<>> columns_;
};

}  // namespace rowan::tool
