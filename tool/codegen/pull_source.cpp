#include "codegen/pull_source.hpp"

#include <algorithm>

#include "model/indexed.hpp"
#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {
namespace {

/// `references` stands alone on a member and needs the other table here.
bool is_single(const PullSource& source, const ForeignKey& key) {
  return key.columns.size() == 1 && find_table(source.schema, key.referenced_table) != nullptr;
}

bool is_plain_index_of(const Index& index, const Names& columns) {
  Index plain;
  plain.name = index.name;
  for (const auto& column : columns) {
    plain.keys.emplace_back();
    plain.keys.back().column = column;
  }
  return index == plain;
}

}  // namespace

PullSource::PullSource(const Schema& pulled, const std::string& database, NamingPatterns patterns)
    : schema(pulled), naming(std::move(patterns)), names(pulled, database) {
  for (const auto& sequence : schema.sequences)
    sequences_[normalize_expression("nextval(" + quote_literal(quote(sequence.name)) + "::regclass)").text] =
        &sequence;
}

const Sequence* PullSource::sequence_of(const Column& column) const {
  if (!column.default_value) return nullptr;
  const auto found = sequences_.find(*column.default_value);
  return found == sequences_.end() ? nullptr : found->second;
}

Names PullSource::members(const Table& table, const Names& columns) const {
  Names result;
  for (const auto& column : columns) result.push_back(member(table, column));
  return result;
}

const ForeignKey* reference_of(const PullSource& source, const Table& table, const std::string& column) {
  for (const auto& key : table.foreign_keys)
    if (is_single(source, key) && key.columns[0] == column) return &key;
  return nullptr;
}

bool stands_on_struct(const PullSource& source, const Table& table, const ForeignKey& key) {
  return find_table(source.schema, key.referenced_table) != nullptr &&
         (key.columns.size() > 1 || reference_of(source, table, key.columns[0]) != &key);
}

void find_implied_indexes(PullSource& source) {
  for (const auto& table : source.schema.tables)
    for (const auto& key : table.foreign_keys) {
      if (!is_single(source, key) || stands_on_struct(source, table, key)) continue;
      const auto name = index_name(source.naming, {table.name, key.columns});
      const auto* index = find_by_name(table.indexes, name);
      if (index == nullptr || !is_plain_index_of(*index, key.columns)) continue;
      Table without = table;
      std::erase_if(without.indexes, [&](const Index& each) { return each.name == name; });
      if (!is_indexed(without, key.columns)) source.implied_indexes.emplace(table.name, name);
    }
}

bool needs_no_index_option(const PullSource& source, const Table& table, const ForeignKey& key) {
  if (source.implied_indexes.contains({table.name, index_name(source.naming, {table.name, key.columns})}) &&
      !stands_on_struct(source, table, key))
    return true;
  return is_indexed(table, key.columns);
}

}  // namespace rowan::tool
