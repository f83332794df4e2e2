// Constraints that are added to tables and domains, validated and dropped.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "lint/rule.hpp"

namespace rowan::tool {
namespace {

std::string name_of(const Sight& at) {
  const auto name = word(at.node, "conname");
  return name.empty() ? "the constraint" : name;
}

std::string check_reads(const Sight& at) {
  if (flag(at.node, "skip_validation") || !at.in_use()) return {};
  return fmt::format("every row of {} is read for {} while reads and writes wait", at.shown(), name_of(at));
}

std::string foreign_key_reads(const Sight& at) {
  if (flag(at.node, "skip_validation") || !at.in_use()) return {};
  return fmt::format("every row of {} is read for {} while writes to it and to {} wait", at.shown(),
                     name_of(at), display(table_of(part(at.node, "pktable"))));
}

std::string validated_at_once(const Sight& at) {
  const auto name = word(at.node, "name");
  if (!at.course.transactional || !at.course.not_valid.contains({at.table, name})) return {};
  return fmt::format("{} is validated in the transaction that added it, under the lock of that", name);
}

std::string inline_constraint(const Sight& at) {
  if (!at.in_use()) return {};
  const auto& column = part(part(at.node, "def"), "ColumnDef");
  for (const auto* kind : {"CONSTR_CHECK", "CONSTR_FOREIGN", "CONSTR_UNIQUE", "CONSTR_PRIMARY"})
    if (!constraint_of(column, kind).is_null())
      return fmt::format("column {} comes with its constraint: {} is locked until every row is verified",
                         word(column, "colname"), at.shown());
  return {};
}

std::string builds_index(const Sight& at) {
  if (at.node.contains("indexname") || !at.in_use()) return {};
  return fmt::format("the index of {} is built while reads and writes of {} wait", name_of(at), at.shown());
}

std::string nullable_key(const Sight& at) {
  const auto index_name = word(at.node, "indexname");
  const auto* table = at.known();
  if (index_name.empty() || table == nullptr || !at.in_use()) return {};
  const auto* index = find_by_name(table->indexes, index_name);
  if (index == nullptr) return {};
  for (const auto& key : index->keys)
    if (!key.column.empty() && !is_proved_not_null(*table, key.column))
      return fmt::format("every row of {} is read, since {} may be NULL", at.shown(), key.column);
  return {};
}

/// Some index or key begins with these columns, in any order.
bool has_index_on(const Table& table, const Names& columns) {
  const std::set<std::string> wanted(columns.begin(), columns.end());
  const auto begins = [&](const Names& keys) {
    return keys.size() >= columns.size() &&
           std::set<std::string>(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(columns.size())) ==
               wanted;
  };
  for (const auto& index : table.indexes) {
    Names keys;
    for (const auto& key : index.keys) keys.push_back(key.column);
    if (begins(keys)) return true;
  }
  return (table.primary_key && begins(table.primary_key->columns)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(),
                     [&](const Unique& unique) { return begins(unique.columns); });
}

std::string unindexed(const Sight& at) {
  const auto columns = words(part(at.node, "fk_attrs"));
  const auto* table = at.known();
  if (table == nullptr || columns.empty() || !at.in_use() || has_index_on(*table, columns)) return {};
  return fmt::format("no index of {} starts with {}, which {} refers by", at.shown(),
                     fmt::join(columns, ", "), name_of(at));
}

std::string other_type(const Sight& at) {
  const auto* from = at.known();
  const auto* to = find_table(at.course.known.schema, table_of(part(at.node, "pktable")));
  const auto columns = words(part(at.node, "fk_attrs"));
  auto referenced = words(part(at.node, "pk_attrs"));
  if (from == nullptr || to == nullptr) return {};
  if (referenced.empty() && to->primary_key) referenced = to->primary_key->columns;
  for (std::size_t i = 0; i < std::min(columns.size(), referenced.size()); ++i) {
    const auto* left = find_column(*from, columns[i]);
    const auto* right = find_column(*to, referenced[i]);
    if (left != nullptr && right != nullptr && left->type != right->type)
      return fmt::format("{} is {}, but {}.{} is {}", columns[i], display(left->type), display(to->name),
                         referenced[i], display(right->type));
  }
  return {};
}

std::string many_keys(const Sight& at) {
  if (!at.course.transactional || !at.in_use()) return {};
  for (const auto& other : at.course.linked)
    if (other != at.table && at.course.in_use(other))
      return fmt::format("foreign keys of {} and {} are added in one transaction", display(other),
                         at.shown());
  return {};
}

const ForeignKey* dropped_key(const Sight& at) {
  const auto* table = at.known();
  return table == nullptr ? nullptr : find_by_name(table->foreign_keys, word(at.node, "name"));
}

std::string locks_referenced(const Sight& at) {
  if (const auto* key = dropped_key(at);
      key != nullptr && key->referenced_table != at.table && at.course.in_use(key->referenced_table))
    return fmt::format("dropping {} makes reads and writes of {} wait too", key->name,
                       display(key->referenced_table));
  if (at.kind != "DropStmt" || word(at.node, "removeType") != "OBJECT_TABLE") return {};
  const auto gone = dropped(at.node);
  for (const auto& name : gone) {
    const auto* table = find_table(at.course.known.schema, name);
    if (table == nullptr || at.course.is_new(name)) continue;
    for (const auto& key : table->foreign_keys)
      if (std::find(gone.begin(), gone.end(), key.referenced_table) == gone.end() &&
          at.course.in_use(key.referenced_table))
        return fmt::format("dropping {} makes reads and writes of {} wait too", display(name),
                           display(key.referenced_table));
  }
  return {};
}

/// A later statement adds a constraint of that name, or gives one that name.
bool comes_back(const Sight& at, const std::string& name) {
  const auto& section = at.course.section;
  for (auto later = at.course.at; later < section.size(); ++later) {
    if (section[later].kind == "RenameStmt" && word(section[later].node, "newname") == name) return true;
    for (const auto& each : part(section[later].node, "cmds"))
      if (word(part(part(part(each, "AlterTableCmd"), "def"), "Constraint"), "conname") == name) return true;
  }
  return false;
}

/// The helper of an online SET NOT NULL, which has done its work.
bool is_proof(const Table& table, const std::string& name) {
  const auto* check = find_by_name(table.checks, name);
  if (check == nullptr) return false;
  const auto column = required_by(parse_expression(check->expression).root);
  const auto* of = column.empty() ? nullptr : find_column(table, column);
  return of != nullptr && of->not_null;
}

std::string dropped_constraint(const Sight& at) {
  const auto name = word(at.node, "name");
  const auto* table = at.known();
  if (!at.in_use() || comes_back(at, name) || (table != nullptr && is_proof(*table, name))) return {};
  return fmt::format("{} of {} is enforced no longer", name, at.shown());
}

std::string on_partitioned(const Sight& at) {
  const auto* table = at.known();
  if (table == nullptr || !table->partition_by || !flag(at.node, "skip_validation") ||
      at.course.known.min_pg_version >= 18)
    return {};
  return fmt::format("{} is partitioned: NOT VALID is an error before PostgreSQL 18", at.shown());
}

std::string deferrable(const Sight& at) {
  if (!flag(at.node, "deferrable")) return {};
  return fmt::format("no foreign key can refer to {} and no ON CONFLICT can name it", name_of(at));
}

std::string domain_changes(const Sight& at) {
  const auto domain = object_of(words(part(at.node, "typeName")));
  const auto subtype = word(at.node, "subtype");
  const bool reads = subtype == "V" || subtype == "O" ||
                     (subtype == "C" && !flag(part(part(at.node, "def"), "Constraint"), "skip_validation"));
  if (!reads || !at.course.in_use(domain)) return {};
  return fmt::format("every table with a column of {} is read while writes to it wait", display(domain));
}

std::string domain_column(const Sight& at) {
  const auto type = type_of(part(part(part(at.node, "def"), "ColumnDef"), "typeName"));
  const auto* domain = find_by_name(at.course.known.schema.domains, QualifiedName{type.schema, type.name});
  if (domain == nullptr || !at.in_use() || (domain->checks.empty() && !domain->not_null)) return {};
  return fmt::format("{} is written anew, since {} has constraints", at.shown(), display(domain->name));
}

using enum Hazard;
constexpr std::array constraints_rows{
    Rule{check_scans, "CONSTR_CHECK", check_reads},
    Rule{foreign_key_scans, "CONSTR_FOREIGN", foreign_key_reads},
    Rule{validated_in_same_transaction, "AT_ValidateConstraint", validated_at_once},
    Rule{inline_constraint_scans, "AT_AddColumn", inline_constraint},
    Rule{key_builds_index, "CONSTR_UNIQUE", builds_index},
    Rule{key_builds_index, "CONSTR_PRIMARY", builds_index},
    Rule{primary_key_on_nullable_column, "CONSTR_PRIMARY", nullable_key},
    Rule{exclusion_builds_index, "CONSTR_EXCLUSION", builds_index},
    Rule{foreign_key_without_index, "CONSTR_FOREIGN", unindexed, true},
    Rule{foreign_key_type_differs, "CONSTR_FOREIGN", other_type},
    Rule{many_foreign_keys, "CONSTR_FOREIGN", many_keys},
    Rule{drop_locks_referenced_table, "AT_DropConstraint", locks_referenced},
    Rule{drop_locks_referenced_table, "DropStmt", locks_referenced},
    Rule{constraint_dropped, "AT_DropConstraint", dropped_constraint, true},
    Rule{foreign_key_on_partitioned_table, "CONSTR_FOREIGN", on_partitioned},
    Rule{deferrable_unique, "CONSTR_UNIQUE", deferrable, true},
    Rule{domain_constraint, "AlterDomainStmt", domain_changes},
    Rule{domain_constraint, "AT_AddColumn", domain_column}};

}  // namespace

std::span<const Rule> constraint_rules() { return constraints_rows; }

}  // namespace rowan::tool
