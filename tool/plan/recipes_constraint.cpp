// P3, P4 and P5: foreign keys, unique and primary keys, checks.
#include <algorithm>

#include "operation/key.hpp"
#include "plan/recipe.hpp"

namespace rowan::tool {
namespace {

/// The drop of an object of the same table and name: together they are a replacement.
template <class Drop, class Matches>
const Change* find_drop(const RecipeBook& book, const QualifiedName& table, Matches matches) {
  for (const auto& change : book.changes())
    if (const auto* drop = std::get_if<Drop>(&change); drop != nullptr && drop->table == table)
      if (matches(*drop)) return &change;
  return nullptr;
}

template <class Object>
std::vector<PlannedChange> not_valid_then_validated(Object add, const std::string& name, FileGroup group) {
  return {{add, group}, {ValidateConstraint{add.table, name, {}, {}}, FileGroup::validation}};
}

/// True if something that the foreign key stands on goes away: it cannot stay until its successor is valid.
bool key_goes(const RecipeBook& book, const ForeignKey& key) {
  return std::any_of(book.changes().begin(), book.changes().end(), [&](const Change& change) {
    if (const auto* drop = std::get_if<DropPrimaryKey>(&change)) return drop->table == key.referenced_table;
    if (const auto* drop = std::get_if<DropUnique>(&change)) return drop->table == key.referenced_table;
    if (const auto* drop = std::get_if<DropIndex>(&change))
      return drop->table == key.referenced_table && drop->index.unique;
    return false;
  });
}

bool table_goes(const RecipeBook& book, const QualifiedName& table) {
  return std::any_of(book.changes().begin(), book.changes().end(), [&](const Change& change) {
    const auto* drop = std::get_if<DropTable>(&change);
    return drop != nullptr && drop->table.name == table;
  });
}

}  // namespace

// Adding a foreign key locks both tables for as long as it checks the rows: so it checks none, and VALIDATE
// reads them later under a weak lock. A changed one gets its successor first, so that no row escapes.
void p3_add_foreign_key(RecipeBook& book, const AddForeignKey& change) {
  const auto& wanted = change.foreign_key;
  const auto* old = find_drop<DropForeignKey>(
      book, change.table, [&](const DropForeignKey& drop) { return drop.foreign_key.name == wanted.name; });
  auto not_valid = change;
  not_valid.foreign_key.valid = false;
  if (!wanted.valid) {
    book.add(not_valid, FileGroup::foreign_keys);
    return;
  }
  // The very same key is dropped only because something cannot be done while it stands.
  const bool in_the_way = key_goes(book, wanted) || book.changes_type(change.table, wanted.columns) ||
                          book.changes_type(wanted.referenced_table, wanted.referenced_columns) ||
                          (old != nullptr && std::get<DropForeignKey>(*old).foreign_key == wanted);
  if (old == nullptr || in_the_way ||
      table_goes(book, std::get<DropForeignKey>(*old).foreign_key.referenced_table)) {
    book.add_chain(not_valid_then_validated(not_valid, wanted.name, FileGroup::foreign_keys));
    return;
  }
  book.take(*old);
  not_valid.foreign_key.name = helper_name(wanted.name, "_new");
  auto steps = not_valid_then_validated(not_valid, not_valid.foreign_key.name, FileGroup::foreign_keys);
  steps.push_back({*old});
  steps.push_back({RenameConstraint{change.table, not_valid.foreign_key.name, wanted.name}});
  book.add_chain(std::move(steps));
}

/// The same key before, which its successor may stand beside; not when what they hold changes meanwhile.
template <class Drop, class Key>
const Change* find_former(const RecipeBook& book, const QualifiedName& table, const Key& wanted, auto key_of,
                          auto matches) {
  const auto* old = find_drop<Drop>(book, table, matches);
  if (old == nullptr) return nullptr;
  const Key former = key_of(std::get<Drop>(*old));
  for (const auto* columns : {&wanted.columns, &wanted.include, &former.columns, &former.include})
    if (book.changes_type(table, *columns)) return nullptr;
  return old;
}

// The index is built while writes go on, and becomes the constraint's in an instant.
void p4_add_unique(RecipeBook& book, const AddUnique& change) {
  const Change* old = find_former<DropUnique>(
      book, change.table, change.unique, [](const DropUnique& drop) { return drop.unique; },
      [&](const DropUnique& drop) { return drop.unique.name == change.unique.name; });
  const auto name = old == nullptr ? change.unique.name : helper_name(change.unique.name, "_new");
  std::vector<PlannedChange> steps{
      {CreateIndex{change.table, index_of(change.unique, name), true}, FileGroup::alone}};
  if (old != nullptr) {
    book.take(*old);
    steps.push_back({*old});
  }
  steps.push_back({AddUnique{change.table, change.unique, name}});
  book.add_chain(std::move(steps));
}

void p4_add_primary_key(RecipeBook& book, const AddPrimaryKey& change) {
  const Change* old = find_former<DropPrimaryKey>(
      book, change.table, change.key, [](const DropPrimaryKey& drop) { return drop.key; },
      [](const DropPrimaryKey&) { return true; });
  const auto name = old == nullptr ? change.key.name : helper_name(change.key.name, "_new");
  std::vector<PlannedChange> steps{
      {CreateIndex{change.table, index_of(change.key, name), true}, FileGroup::alone}};
  if (old != nullptr) {
    book.take(*old);
    steps.push_back({*old});
  }
  steps.push_back({AddPrimaryKey{change.table, change.key, name}});
  book.add_chain(std::move(steps));
}

// As with foreign keys: no scan under the strong lock, and no moment without a check.
void p5_add_check(RecipeBook& book, const AddCheck& change) {
  const auto& wanted = change.check;
  const auto* old = find_drop<DropCheck>(
      book, change.table, [&](const DropCheck& drop) { return drop.check.name == wanted.name; });
  auto not_valid = change;
  not_valid.check.valid = false;
  if (!wanted.valid) {
    book.add(not_valid, FileGroup::schema);
    return;
  }
  // The same text dropped and added again: a type changes in between, which it could not outlive.
  const bool in_the_way =
      old != nullptr &&
      (std::get<DropCheck>(*old).check.expression == wanted.expression ||
       book.changes_type(change.table, columns_of(wanted.expression)) ||
       book.changes_type(change.table, columns_of(std::get<DropCheck>(*old).check.expression)));
  if (old == nullptr || in_the_way) {
    book.add_chain(not_valid_then_validated(not_valid, wanted.name, FileGroup::schema));
    return;
  }
  book.take(*old);
  not_valid.check.name = helper_name(wanted.name, "_new");
  auto steps = not_valid_then_validated(not_valid, not_valid.check.name, FileGroup::schema);
  steps.push_back({*old});
  steps.push_back({RenameConstraint{change.table, not_valid.check.name, wanted.name}});
  book.add_chain(std::move(steps));
}

}  // namespace rowan::tool
