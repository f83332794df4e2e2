#include "operation/enum_rebuild.hpp"

#include <algorithm>
#include <set>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/enum_type.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

Names removed_values(const RebuildEnumType& change) {
  Names removed;
  for (const auto& value : change.from.values)
    if (std::find(change.to.values.begin(), change.to.values.end(), value) == change.to.values.end())
      removed.push_back(value);
  return removed;
}

/// Raises before anything is changed, naming the column, instead of PostgreSQL's "invalid input value for
/// enum".
std::string check_no_row_uses(const RebuildEnumType& change, const Names& removed) {
  std::string literals, words;
  for (const auto& value : removed) {
    literals += (literals.empty() ? "" : ", ") + quote_literal(value);
    words += (words.empty() ? "'" : ", '") + value + "'";
  }
  std::string body = "\nBEGIN\n";
  for (const auto& use : change.uses) {
    const auto column = quote_identifier(use.column);
    const auto message = "rows of " + display(use.table) + " still hold " + words + " in column " +
                         use.column + ": enum type " + display(change.from.name) + " cannot lose that value";
    body += "  IF EXISTS (SELECT FROM " + quote(use.table) + " WHERE " + column +
            (use.array ? "::text[] && ARRAY[" + literals + "]" : "::text IN (" + literals + ")") +
            ") THEN\n" + "    RAISE EXCEPTION '%', " + quote_literal(message) + ";\n  END IF;\n";
  }
  return "DO " + quote_body(body + "END\n");
}

QualifiedName temporary(const RebuildEnumType& change) {
  return {change.from.name.schema, generated_name({change.from.name.name}, "rowan_new")};
}

/// What reads the columns as the old type, each once though several columns may name it.
class Dependents {
 public:
  explicit Dependents(const RebuildEnumType& change) {
    Seen seen;
    // First of the drops, since a key may stand on a unique index; and so the last of the others.
    Sql foreign_keys;
    for (const auto& use : change.uses)
      for (const auto& key : use.foreign_keys) {
        if (!seen.emplace(use.table, key.name).second) continue;
        drops_.push_back(alter_table(use.table, "DROP CONSTRAINT " + quote_identifier(key.name)));
        append(foreign_keys, added(use.table, key));
      }
    for (const auto& use : change.uses) {
      for (const auto& index : use.indexes) {
        if (!seen.emplace(QualifiedName{use.table.schema, index.name}, "").second) continue;
        drops_.push_back("DROP INDEX " + quote({use.table.schema, index.name}));
        for (auto& statement : index_statements(use.table, index, false))
          creates_.push_back(std::move(statement));
      }
      add_constraints(use.table, use.checks, seen);
      add_constraints(use.table, use.exclusions, seen);
    }
    creates_.insert(creates_.end(), foreign_keys.begin(), foreign_keys.end());
  }
  const Sql& drops() const { return drops_; }
  const Sql& creates() const { return creates_; }

 private:
  using Seen = std::set<std::pair<QualifiedName, std::string>>;

  void add_constraints(const QualifiedName& table, const auto& constraints, Seen& seen) {
    for (const auto& constraint : constraints) {
      if (!seen.emplace(table, constraint.name).second) continue;
      drops_.push_back(alter_table(table, "DROP CONSTRAINT " + quote_identifier(constraint.name)));
      append(creates_, added(table, constraint));
    }
  }

  Sql drops_;
  Sql creates_;
};

}  // namespace

Sql Operation<RebuildEnumType>::sql(const RebuildEnumType& change) {
  Sql statements;
  const auto removed = removed_values(change);
  if (!removed.empty() && !change.uses.empty()) statements.push_back(check_no_row_uses(change, removed));
  const Dependents dependents(change);
  append(statements, dependents.drops());
  const auto next = temporary(change);
  append(statements, Operation<CreateEnumType>::sql({EnumType{next, change.to.values, change.to.comment}}));
  for (const auto& use : change.uses) {
    if (use.default_value) statements.push_back(alter_column(use.table, use.column, "DROP DEFAULT"));
    const std::string array = use.array ? "[]" : "";
    const auto type = quote(next) + array;
    const auto cast = quote_identifier(use.column) + "::text" + array + "::" + type;
    statements.push_back(alter_column_type(use.table, use.column, type, cast));
  }
  statements.push_back("DROP TYPE " + quote(change.from.name));
  append(statements, Operation<RenameEnumType>::sql({next, change.to.name}));
  for (const auto& use : change.uses)
    if (use.default_value)
      statements.push_back(alter_column(use.table, use.column, "SET DEFAULT " + *use.default_value));
  append(statements, dependents.creates());
  return statements;
}
std::optional<Change> Operation<RebuildEnumType>::reverse(const RebuildEnumType& change) {
  return RebuildEnumType{change.to, change.from, change.uses};
}
ApplyError Operation<RebuildEnumType>::apply(const RebuildEnumType& change, Schema& schema) {
  EnumType* type = find_enum_type(schema, change.from.name);
  if (type == nullptr) return does_not_exist("enum type", display(change.from.name));
  if (const auto what = difference(change.from, *type); !what.empty())
    return differs("enum type", display(change.from.name), what);
  for (const auto& table : schema.tables)
    for (const auto& column : table.columns) {
      if (column.type.schema != change.from.name.schema || column.type.name != change.from.name.name)
        continue;
      const bool is_known = std::any_of(change.uses.begin(), change.uses.end(), [&](const EnumTypeUse& use) {
        return use.table == table.name && use.column == column.name;
      });
      if (!is_known)
        return is_used("enum type", display(change.from.name),
                       "column " + part_of(table.name, column.name) + ", which the change does not rebuild");
    }
  *type = change.to;
  return {};
}
Lock Operation<RebuildEnumType>::lock(const RebuildEnumType& change) {
  Lock lock{.level = LockLevel::none, .others = {}, .rewrites = !change.uses.empty()};
  std::set<QualifiedName> seen;
  for (const auto& use : change.uses)
    if (seen.insert(use.table).second) lock.others.push_back({use.table, LockLevel::access_exclusive});
  return lock;
}
Hazards Operation<RebuildEnumType>::hazards(const RebuildEnumType& change) {
  Hazards result;
  if (!change.uses.empty()) result = {Hazard::rewrites_table, Hazard::locks_other_table};
  if (!removed_values(change).empty()) result.push_back(Hazard::breaks_old_clients);
  return result;
}
Facts Operation<RebuildEnumType>::facts(const RebuildEnumType& change) {
  Facts facts;
  facts.needs = {word::type(change.from.name)};
  facts.provides = {word::values_of(change.to.name)};
  for (const auto& use : change.uses) {
    facts.needs.insert({word::table(use.table), word::column(use.table, use.column)});
    facts.provides.insert(word::type_of(use.table, use.column));
    facts.destroys.insert(word::type_of(use.table, use.column));
  }
  return facts;
}
std::string Operation<RebuildEnumType>::summary(const RebuildEnumType& change) {
  return "rebuild enum type " + display(change.from.name) + " with values " + show(change.to.values);
}

}  // namespace rowan::tool
