#include "plan/step.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "operation/column_settings.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {
namespace {

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string comment_of(const Step& step) {
  auto text = capitalised(summary(step.change)) + ".";
  if (step.lock.level != LockLevel::none)
    text += fmt::format(" {}: {}.", lock_name(step.lock.level), lock_consequence(step.lock.level));
  for (const auto& other : step.lock.others)
    text += fmt::format(" On {} {}: {}.", display(other.table), lock_name(other.level),
                        lock_consequence(other.level));
  for (const auto hazard : step.hazards)
    text += fmt::format(" {} {}.", hazard_row(hazard).code, hazard_row(hazard).name);
  return text;
}

/// A table that is new itself can still lock one that is not.
bool is_of_other_tables(Hazard hazard) {
  return hazard == Hazard::locks_other_table || hazard_row(hazard).of == Hazard::locks_other_table;
}

}  // namespace

Step make_step(const Change& change, const std::set<QualifiedName>& created) {
  Step step{change, sql(change), {}, lock(change), hazards(change)};
  if (const auto* table = changed_table(change); table != nullptr && created.contains(*table)) {
    step.lock.level = LockLevel::none;
    std::erase_if(step.hazards, [](Hazard hazard) { return !is_of_other_tables(hazard); });
  }
  std::erase_if(step.lock.others, [&](const Lock::Other& other) { return created.contains(other.table); });
  if (step.lock.others.empty()) std::erase_if(step.hazards, is_of_other_tables);
  step.comment = comment_of(step);
  return step;
}

bool waits_for_strong_lock(const std::vector<Step>& steps) {
  const auto strong = [](LockLevel level) { return level >= LockLevel::share; };
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
    return strong(step.lock.level) ||
           std::any_of(step.lock.others.begin(), step.lock.others.end(),
                       [&](const Lock::Other& other) { return strong(other.level); });
  });
}

namespace {

int required_by(const ColumnType& type) {
  if (type.schema.empty() && type.name.ends_with("multirange")) return 14;
  const auto& modifiers = type.modifiers;
  return modifiers.size() == 2 && (modifiers[1] < 0 || modifiers[1] > modifiers[0]) ? 15 : 13;
}

int required_by(const Column& column) {
  if (column.generated && !column.generated->stored) return 18;
  return std::max(required_by(column.type), version_for_settings(column.type, {}, settings_of(column)));
}

int required_by(const Table& table) {
  int version = 13;
  for (const auto& column : table.columns) version = std::max(version, required_by(column));
  for (const auto& unique : table.uniques)
    if (unique.nulls_not_distinct) version = std::max(version, 15);
  return version;
}

}  // namespace

int required_version(const Change& change) {
  const auto of_unique = [](const auto& key) { return key.nulls_not_distinct ? 15 : 13; };
  if (const auto* index = std::get_if<CreateIndex>(&change)) return of_unique(index->index);
  if (const auto* unique = std::get_if<AddUnique>(&change)) return of_unique(unique->unique);
  if (const auto* key = std::get_if<AddForeignKey>(&change))
    return key->foreign_key.set_columns.empty() ? 13 : 15;
  if (const auto* constraint = std::get_if<InvalidateConstraint>(&change);
      constraint != nullptr && constraint->foreign_key)
    return constraint->foreign_key->set_columns.empty() ? 13 : 15;
  if (const auto* table = std::get_if<CreateTable>(&change)) return required_by(table->table);
  if (const auto* column = std::get_if<AddColumn>(&change)) return required_by(column->column);
  if (const auto* settings = std::get_if<AlterColumnSettings>(&change))
    return version_for_settings(settings->type, settings->from, settings->to);
  if (const auto* type = std::get_if<AlterColumnType>(&change)) return required_by(type->to);
  if (const auto* range = std::get_if<CreateObject<RangeType>>(&change))
    return range->object.multirange.empty() ? 13 : 14;
  if (const auto* sequence = std::get_if<CreateSequence>(&change))
    return sequence->sequence.unlogged ? 15 : 13;
  if (const auto* sequence = std::get_if<AlterSequence>(&change))
    return sequence->from.unlogged != sequence->to.unlogged ? 15 : 13;
  return 13;
}

}  // namespace rowan::tool
