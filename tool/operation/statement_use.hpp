// Models how a statement of the user is tied to other changes: what it must stand aside for, what it waits
// for. To know another change of a table or column, a line in statement_use.cpp.
#pragma once
#include <vector>

#include "model/change.hpp"
#include "model/schema.hpp"
#include "sql/statement_text.hpp"

namespace rowan::tool {

class StatementUse {
 public:
  /// `schema`, which must outlive this, tells which tables have their columns from others.
  StatementUse(const Statement& statement, const Schema& schema);

  /// PostgreSQL refuses the change while what the statement made is there, or its texts speak of a name that
  /// is gone afterwards.
  [[nodiscard]] bool is_disturbed_by(const Change& change) const;
  /// The change makes something that `up` may read.
  [[nodiscard]] bool waits_for(const Change& change) const;
  /// The change makes a domain, a part of a table or an index with SQL that calls what `up` makes.
  [[nodiscard]] bool is_called_by(const Change& change) const;
  /// The change makes or drops a type that `up` speaks of.
  [[nodiscard]] bool has_type_of(const Change& change) const;
  /// The change makes or drops a table that has the name of a view that `up` makes.
  [[nodiscard]] bool has_name_of(const Change& change) const;
  /// False for a statement that only writes rows: nothing is tied to those.
  [[nodiscard]] bool makes_objects() const { return reading_.makes_objects(); }

 private:
  [[nodiscard]] bool names(const QualifiedName& table) const;
  /// Of the table, or of one that has the column from it.
  [[nodiscard]] bool reads(const QualifiedName& table, std::string_view column) const;

  const Schema* schema_;
  Statement statement_;
  StatementReading reading_;
};

/// The statements of the schema that must be taken away before the change and made again after it, with those
/// that come after them; each behind what it is `after`. One without `down` cannot be among them.
std::vector<Statement> in_the_way(const Schema& schema, const Change& change);

}  // namespace rowan::tool
