// Models one run of diff: where the changes found so far have led, where they must lead, what to ask.
// To compare another kind of object: a function `compare_…(Comparison&)` in a file of its own, called in
// diff.cpp.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "diff/diff.hpp"
#include "model/schema.hpp"
#include "sql/spelling.hpp"

namespace rowan::tool {

using ColumnSet = std::set<std::pair<QualifiedName, std::string>>;

class Comparison {
 public:
  Comparison(const Schema& from, const Schema& to, const Decisions& decisions)
      : from_(from), now_(from), to_(spelled_like(from, to)), decisions_(decisions) {}

  const Schema& from() const { return from_; }

  /// `from` with every change so far applied.
  const Schema& now() const { return now_; }
  /// Where the changes must lead, or where they lead first.
  const Schema& to() const { return first_ ? *first_ : to_; }
  void aim_at(Schema first) { first_ = std::move(first); }
  void aim_at_last() { first_.reset(); }
  const Decisions& decisions() const { return decisions_; }

  /// Takes the change; one that does not apply becomes a question, so that nothing is lost.
  void change(Change change);
  /// The same before all changes so far. Of statements only: what they say of names, they say of old ones.
  void change_first(DropStatement change);
  const Changes& changes() const { return difference_.changes; }
  void ask(Question::Kind kind, std::string object, std::string message, std::string help,
           std::vector<Decisions::Rename> renames = {});
  /// Asks for `--allow-drop` unless it was given.
  void ask_drop(const std::string& kind, const std::string& object, const std::string& loss);

  ColumnSet retyped;    ///< SQL text about them must be made anew: altering, PostgreSQL reads its own
                        ///< deparsed text of it again, which is another text, and verifies every row
  ColumnSet disturbed;  ///< of those: defaults and operator classes belong to the old type
  ColumnSet rewritten;  ///< of those: their foreign keys would be verified under the lock
  ColumnSet replaced;   ///< of those: dropped and added, with all that uses them
  ColumnSet added;      ///< to tables that exist
  std::set<QualifiedName> created;  ///< tables
  std::set<QualifiedName> freed;    ///< sequences that a column owned

  Difference finish();

 private:
  const Schema& from_;
  Schema now_;
  Schema to_;
  std::optional<Schema> first_;
  const Decisions& decisions_;
  Difference difference_;
};

void compare_schemas(Comparison& comparison);  // create
void drop_schemas(Comparison& comparison);

void apply_renames(Comparison& comparison);           // what the user decided
void rename_dependent_names(Comparison& comparison);  // equal in all but name

void create_extensions(Comparison& comparison);
void drop_extensions(Comparison& comparison);

/// Domains, composite and range types, collations. Some wait for a table whose row type they are made of, and
/// tables for them. True: there were some.
bool create_types_that_can_be(Comparison& comparison);
void create_other_types(Comparison& comparison);
void alter_types(Comparison& comparison);
void drop_types(Comparison& comparison);

void create_enum_types(Comparison& comparison);
void alter_enum_types(Comparison& comparison);
void rebuild_enum_types(Comparison& comparison);
void drop_enum_types(Comparison& comparison);

void find_retyped_columns(Comparison& comparison);
void find_replaced_columns(Comparison& comparison);  // dropped and added: generated ones
void drop_replaced_columns(Comparison& comparison);
bool becomes_plain(const Column& now, const Column& wanted);  // a stored generated one, with its values
void add_columns(Comparison& comparison);
void leave_enum_type(Comparison& comparison, const QualifiedName& type);  // its columns that get another type
void alter_columns(Comparison& comparison);
void require_columns(Comparison& comparison);  // SET NOT NULL
void drop_columns(Comparison& comparison);

void drop_constraints(Comparison& comparison);
void add_constraints(Comparison& comparison);
void drop_foreign_keys(Comparison& comparison);
void add_foreign_keys(Comparison& comparison);

void drop_indexes(Comparison& comparison);
void add_indexes(Comparison& comparison);

void drop_policies(Comparison& comparison);  // and extended statistics
void leave_parents(Comparison& comparison);  // INHERITS, partitions
void join_parents(Comparison& comparison);
void alter_table_properties(Comparison& comparison);
/// CLUSTER ON and replica identity leave an index before it is dropped: so they come back on the way down.
void drop_index_marks(Comparison& comparison, const Change& change);
void rename_owned_sequences(Comparison& comparison);  // to the name that the renamed column gives
void create_sequences(Comparison& comparison);        // and alter those that stay
void free_sequences(Comparison& comparison);          // OWNED BY NONE
void own_sequences(Comparison& comparison);           // OWNED BY a column that stands now
void drop_sequences(Comparison& comparison);

void create_tables(Comparison& comparison);
void drop_tables(Comparison& comparison);

void compare_comments(Comparison& comparison);
void compare_statements(Comparison& comparison);  // what the user wrote, when all else is known
void report_leftovers(Comparison& comparison);

/// Calls visit(table now, table wanted) for every table that both schemas have. The first is a copy: changes
/// do not disturb the loop.
template <class Visit>
void for_each_common_table(Comparison& comparison, Visit visit) {
  for (const auto& wanted : comparison.to().tables)
    if (const auto* found = find_table(comparison.now(), wanted.name)) visit(Table(*found), wanted);
}

/// `orders.note`
std::string column_label(const QualifiedName& table, const std::string& column);

/// What is known of the column holds in the tables that have it from this one: keys and SQL text of theirs
/// speak of it too.
void spread_to_descendants(Comparison& comparison, const QualifiedName& table, const std::string& column);

/// True if one of the columns is dropped and added.
bool holds_replaced(const Comparison& comparison, const QualifiedName& table, const Names& columns);

/// True if the SQL text mentions a retyped column of the table.
bool mentions_retyped(const Comparison& comparison, const QualifiedName& table, const Expression& expression);

}  // namespace rowan::tool
