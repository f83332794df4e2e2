#include <algorithm>

#include "codegen/cpp_name.hpp"
#include "codegen/cpp_word.hpp"
#include "codegen/english.hpp"
#include "codegen/pull_source.hpp"

namespace rowan::tool {
namespace {

bool same_columns(Names a, Names b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

/// At most one row may have these values.
bool is_unique(const Table& table, const Names& columns) {
  if (table.primary_key && same_columns(table.primary_key->columns, columns)) return true;
  for (const auto& unique : table.uniques)
    if (same_columns(unique.columns, columns)) return true;
  return std::any_of(table.indexes.begin(), table.indexes.end(), [&](const Index& index) {
    Names keys;
    for (const auto& key : index.keys) keys.push_back(key.column);
    return index.unique && index.predicate.empty() && same_columns(keys, columns);
  });
}

/// `film_id` gives film.
std::string stem_of(const std::string& member) {
  for (const std::string_view suffix : {"_id", "_uuid"})
    if (member.size() > suffix.size() && member.ends_with(suffix))
      return member.substr(0, member.size() - suffix.size());
  return member;
}

/// One end of a relation that is being named.
class RelationNames {
 public:
  RelationNames(PullSource& source, const Table& table, const ForeignKey& key)
      : source_(source), table_(table), key_(key), first_(source.member(table, key.columns[0])) {
    if (auto stem = stem_of(first_); key.columns.size() == 1 && stem != first_) stem_ = std::move(stem);
    for (const auto& other : table.foreign_keys) siblings_ += other.referenced_table == key.referenced_table;
  }

  void add() {
    const auto& target = key_.referenced_table;
    const auto& struct_name = source_.names.struct_of(table_.name);
    const auto& target_name = source_.names.struct_of(target);
    const auto here = free_name(table_.name, belongs_to_name(snake_case(target_name.name)));
    const bool found_by_name = siblings_ == 1 || (!stem_.empty() && first_ == here + "_id");
    source_.relations[table_.name].push_back({"belongs_to", target, here, found_by_name ? "" : first_});

    const bool one = is_unique(table_, key_.columns);
    const auto there = free_name(target, inverse_name(snake_case(struct_name.name), one));
    const auto by = struct_name.seen_from(target_name.space) + "::" + first_;
    source_.relations[target].push_back(
        {one ? "has_one" : "has_many", table_.name, there, siblings_ == 1 ? "" : by});
  }

 private:
  std::string free_name(const QualifiedName& table, const std::string& wanted) {
    return source_.names.free_member(table, identifier(wanted, "relation"));
  }

  [[nodiscard]] std::string belongs_to_name(const std::string& target) const {
    if (!stem_.empty()) return stem_;
    return key_.columns.size() > 1 || first_ == "id" || first_ == target ? target : first_ + "_" + target;
  }

  [[nodiscard]] std::string inverse_name(const std::string& row, bool one) const {
    const auto rows = one ? row : plural(row);
    const auto stem = stem_.empty() ? first_ : stem_;
    if (table_.name == key_.referenced_table)
      return stem == "parent" ? (one ? "child" : "children") : rows + "_by_" + stem;
    return siblings_ == 1 ? rows : rows + "_by_" + stem;
  }

  PullSource& source_;
  const Table& table_;
  const ForeignKey& key_;
  std::string first_;  ///< member of the first column
  std::string stem_;   ///< `customer` of `customer_id`
  int siblings_ = 0;   ///< foreign keys to the same table
};

/// `relation(by = …)` names a foreign key by its first column, so only one of those that share it can have
/// one.
bool is_first_of_its_column(const Table& table, const ForeignKey& key) {
  const auto first =
      std::find_if(table.foreign_keys.begin(), table.foreign_keys.end(), [&](const auto& each) {
        return each.columns[0] == key.columns[0] && each.referenced_table == key.referenced_table;
      });
  return &*first == &key;
}

bool is_in(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// A row says nothing but that two others belong together: its key is two foreign keys, and whatever else it
/// has may be left out.
bool is_join_table(const PullSource& source, const Table& table) {
  if (table.foreign_keys.size() != 2 || !table.primary_key || source.views.contains(table.name)) return false;
  const auto& a = table.foreign_keys[0];
  const auto& b = table.foreign_keys[1];
  auto both = a.columns;
  both.insert(both.end(), b.columns.begin(), b.columns.end());
  if (!same_columns(table.primary_key->columns, both)) return false;
  return std::all_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
    return is_in(both, column.name) || !column.not_null || column.default_value || column.generated ||
           column.identity;
  });
}

/// The rows at the other end of a join table, seen from the table of `here`.
void add_many_to_many(PullSource& source, const Table& join, const ForeignKey& here,
                      const ForeignKey& there) {
  const bool itself = here.referenced_table == there.referenced_table;
  const auto row = itself ? stem_of(source.member(join, there.columns[0]))
                          : snake_case(source.names.struct_of(there.referenced_table).name);
  const auto name = source.names.free_member(here.referenced_table, identifier(plural(row), "relation"));
  const auto& space = source.names.struct_of(here.referenced_table).space;
  const auto by =
      source.names.struct_of(join.name).seen_from(space) + "::" + source.member(join, here.columns[0]);
  source.relations[here.referenced_table].push_back(
      {"many_to_many", there.referenced_table, name, itself ? by : "", join.name});
}

}  // namespace

void infer_relations(PullSource& source) {
  for (const auto& table : source.schema.tables) {
    if (table.partition_of) continue;
    for (const auto& key : table.foreign_keys)
      if (find_table(source.schema, key.referenced_table) != nullptr && is_first_of_its_column(table, key))
        RelationNames(source, table, key).add();
  }
  for (const auto& table : source.schema.tables) {
    if (table.partition_of || !is_join_table(source, table)) continue;
    const auto& a = table.foreign_keys[0];
    const auto& b = table.foreign_keys[1];
    if (find_table(source.schema, a.referenced_table) == nullptr ||
        find_table(source.schema, b.referenced_table) == nullptr)
      continue;
    add_many_to_many(source, table, a, b);
    add_many_to_many(source, table, b, a);
  }
}

}  // namespace rowan::tool
