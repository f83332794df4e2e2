#include <algorithm>

#include "operation/descent.hpp"
#include "operation/operation.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"

namespace rowan::tool {
namespace {

bool reads_column(const QualifiedName& table, const Expression& expression, const std::string& column) {
  word::Words words;
  word::add_expression(words, table, expression);
  return words.contains(word::column(table, column));
}

/// Plain keys follow the new type by themselves; SQL text keeps comparing with the old one.
bool has_text_about(const QualifiedName& table, const Index& index, const std::string& column) {
  return reads_column(table, index.predicate, column) ||
         std::any_of(index.keys.begin(), index.keys.end(),
                     [&](const IndexKey& key) { return reads_column(table, key.expression, column); });
}
bool has_text_about(const QualifiedName& table, const Exclusion& exclusion, const std::string& column) {
  return reads_column(table, exclusion.predicate, column) ||
         std::any_of(exclusion.elements.begin(), exclusion.elements.end(), [&](const auto& element) {
           return reads_column(table, element.key.expression, column);
         });
}

std::vector<EnumTypeUse> uses_of(const QualifiedName& type, const Schema& schema) {
  std::vector<EnumTypeUse> uses;
  for (const auto& table : schema.tables)
    for (const auto& column : table.columns) {
      if (column.type.schema != type.schema || column.type.name != type.name) continue;
      EnumTypeUse use{table.name, column.name, column.type.array, column.default_value};
      for (const auto& index : table.indexes)
        if (has_text_about(table.name, index, column.name)) use.indexes.push_back(index);
      for (const auto& check : table.checks)
        if (reads_column(table.name, check.expression, column.name)) use.checks.push_back(check);
      for (const auto& exclusion : table.exclusions)
        if (has_text_about(table.name, exclusion, column.name)) use.exclusions.push_back(exclusion);
      for (const auto& key : table.foreign_keys)
        if (std::find(key.columns.begin(), key.columns.end(), column.name) != key.columns.end())
          use.foreign_keys.push_back(key);
      uses.push_back(std::move(use));
    }
  return uses;
}

void complete(AddEnumValue& change, const Schema& before) {
  const auto* type = find_enum_type(before, change.type);
  if (change.type_before || type == nullptr) return;
  change.type_before = *type;
  change.uses = uses_of(change.type, before);
}

void complete(RebuildEnumType& change, const Schema& before) {
  if (change.uses.empty()) change.uses = uses_of(change.from.name, before);
}

void complete(ValidateConstraint& change, const Schema& before) {
  const auto* table = find_table(before, change.table);
  if (change.check || change.foreign_key || table == nullptr) return;
  for (const auto& check : table->checks)
    if (check.name == change.constraint) change.check = check;
  for (const auto& key : table->foreign_keys)
    if (key.name == change.constraint) change.foreign_key = key;
}

/// Those below one that has the column with settings of its own follow that one.
void add_followers(std::vector<QualifiedName>& followers, const Schema& before, const QualifiedName& table,
                   const std::string& column) {
  for (const auto& child : before.tables) {
    const auto parents = parents_of(child);
    if (std::find(parents.begin(), parents.end(), table) == parents.end()) continue;
    if (find_column(child, column) != nullptr ||
        std::find(followers.begin(), followers.end(), child.name) != followers.end())
      continue;
    followers.push_back(child.name);
    add_followers(followers, before, child.name, column);
  }
}

void complete(AlterColumnSettings& change, const Schema& before) {
  if (change.only || child_of(before, change.table).empty()) return;
  change.only = true;
  add_followers(change.descendants, before, change.table, change.column);
}

/// Changes of a domain lock the tables that have it.
template <class C>
  requires requires(C change) { change.domain, change.tables; }
void complete(C& change, const Schema& before) {
  if (!change.tables.empty()) return;
  for (const auto& table : before.tables)
    for (const auto& column : table.columns)
      if (column.type.schema == change.domain.schema && column.type.name == change.domain.name) {
        change.tables.push_back(table.name);
        break;
      }
}

template <class C>
void complete(C&, const Schema&) {}

}  // namespace

Change completed(Change change, const Schema& before) {
  std::visit([&](auto& each) { complete(each, before); }, change);
  return change;
}

}  // namespace rowan::tool
