// Models the safe procedures: how a change is done to a table in use, as several smaller changes.
// To add a procedure: one function named by its number in recipes_*.cpp, and the call in recipe.cpp. Every
// step is itself a Change, so the fold is exact after each file.
#pragma once
#include <set>
#include <vector>

#include "model/change.hpp"
#include "plan/order.hpp"

namespace rowan::tool {

/// Expands `changes`; tables that `from` does not have are made plainly, and so is everything if nobody uses
/// the tables meanwhile (`online` false). Not ordered yet.
std::vector<PlannedChange> apply_recipes(const Schema& from, const Changes& changes, bool online);

/// What a procedure writes to and may ask.
class RecipeBook {
 public:
  RecipeBook(const Schema& from, const Changes& changes, bool online);

  /// True for a table of `from`, also under its new name; not for one that the plan drops.
  bool in_use(const QualifiedName& table) const { return in_use_.contains(table); }
  /// True for a partitioned table: no index of it is built concurrently, no foreign key added NOT VALID.
  bool is_partitioned(const QualifiedName& table) const { return partitioned_.contains(table); }
  const Changes& changes() const { return changes_; }
  /// True if the plan changes what the column's values are: an object with text about it cannot stay
  /// meanwhile.
  bool changes_type(const QualifiedName& table, const Names& columns) const;
  /// True if the plan drops one of the columns and adds it again: what stands on it goes before.
  bool replaces(const QualifiedName& table, const Names& columns) const;

  /// True if a change of type makes PostgreSQL write the table anew, with every index that it has then.
  bool rewrites(const QualifiedName& table) const;

  std::size_t add(Change change, FileGroup group, std::string note = {});
  /// Each step after the one before; the positions taken.
  std::vector<std::size_t> add_chain(std::vector<PlannedChange> steps);
  /// Marks a change of the input as done by the procedure of another one.
  void take(const Change& change) { taken_.push_back(&change); }
  bool is_taken(const Change& change) const;

  std::vector<PlannedChange> planned;

 private:
  /// The table itself, or one that it descends from.
  bool has_columns_of(const QualifiedName& table, const QualifiedName& other) const;

  const Changes& changes_;
  std::set<QualifiedName> in_use_;
  std::set<QualifiedName> partitioned_;
  const Schema& from_;
  std::vector<const Change*> taken_;
};

void p1_add_column(RecipeBook& book, const AddColumn& change);
void p2_set_not_null(RecipeBook& book, const SetNotNull& change);
void p3_add_foreign_key(RecipeBook& book, const AddForeignKey& change);
void p4_add_unique(RecipeBook& book, const AddUnique& change);
void p4_add_primary_key(RecipeBook& book, const AddPrimaryKey& change);
void p5_add_check(RecipeBook& book, const AddCheck& change);
void p9_add_enum_value(RecipeBook& book, const AddEnumValue& change);
void p12_create_index(RecipeBook& book, const CreateIndex& change);
void p12_drop_index(RecipeBook& book, const DropIndex& change);

/// Tables leave their parents before, and join others behind, all else that happens to both.
void place_changes_of_parents(std::vector<PlannedChange>& planned);

/// What a table does to columns that it has from a parent keeps its place before or behind what happens to
/// them there.
void follow_parents(const Schema& from, std::vector<PlannedChange>& planned);

/// Statements stand aside for what they read, before tables or behind all else.
void place_statements(const Schema& from, std::vector<PlannedChange>& planned);

/// `orders_note_check__new` from the suffix `_new`, within 63 bytes.
std::string helper_name(const std::string& name, std::string_view suffix);

/// Columns that SQL text mentions.
Names columns_of(const Expression& expression);

/// The steps of P2, for a column that has no NULL left.
std::vector<PlannedChange> not_null_steps(const QualifiedName& table, const std::string& column);

}  // namespace rowan::tool
