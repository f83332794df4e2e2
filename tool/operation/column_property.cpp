#include "operation/column_property.hpp"

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/sequence_use.hpp"
#include "operation/target.hpp"
#include "operation/type_change.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"
#include "sql/sequence_use.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

/// All of these act on one column that must exist, catalog only unless said otherwise.
Facts about_column(const auto& change) {
  Facts facts;
  facts.needs = {word::table(change.table), word::column(change.table, change.column)};
  return facts;
}

const Lock brief{.level = LockLevel::access_exclusive, .others = {}};

/// From an enum type there are casts only to text and back.
std::string trivial_cast(const AlterColumnType& change) {
  const auto& from = change.from;
  const bool by_text = !from.schema.empty() && !change.to.schema.empty();
  return quote_identifier(change.column) + (by_text ? std::string("::text") + (from.array ? "[]" : "") : "") +
         "::" + type_sql(change.to);
}

std::string cast_of(const AlterColumnType& change) {
  if (!change.using_cast.empty()) return change.using_cast;
  return change.from == change.to ? "" : trivial_cast(change);
}

/// Draws from a sequence that the old default did not know.
bool starts_to_count(const AlterColumnDefault& change) { return change.increment != 0 && change.to; }

ApplyError replace(auto& found, const auto& from, const auto& to, std::string_view property,
                   const std::string& column) {
  if (found != from)
    return differs("column", column,
                   std::string(property) + ": expected " + show(from) + ", found " + show(found));
  found = to;
  return {};
}

}  // namespace

Sql Operation<AlterColumnType>::sql(const AlterColumnType& change) {
  const auto collation = change.to_collation ? " COLLATE " + collation_sql(*change.to_collation) : "";
  return {alter_column_type(change.table, change.column, type_sql(change.to) + collation, cast_of(change))};
}
std::optional<Change> Operation<AlterColumnType>::reverse(const AlterColumnType& change) {
  return AlterColumnType{change.table,        change.column,     change.to,           change.from,
                         change.reverse_cast, change.using_cast, change.to_collation, change.from_collation};
}
ApplyError Operation<AlterColumnType>::apply(const AlterColumnType& change, Schema& schema) {
  if (auto error = missing_type(schema, change.to); !error.empty()) return error;
  return on_column(schema, change.table, change.column, [&](Column& column) -> ApplyError {
    const auto name = part_of(change.table, change.column);
    if (column.collation != change.from_collation)
      return differs(
          "column", name,
          "collation: expected " + show(change.from_collation) + ", found " + show(column.collation));
    column.collation = change.to_collation;
    return replace(column.type, change.from, change.to, "type", name);
  });
}
Lock Operation<AlterColumnType>::lock(const AlterColumnType& change) {
  Lock result = brief;
  result.rewrites = cost_of(change.from, change.to, change.using_cast).rewrites;
  result.scans = change.from_collation != change.to_collation;  // indexes over it are built again
  return result;
}
Hazards Operation<AlterColumnType>::hazards(const AlterColumnType& change) {
  const auto cost = cost_of(change.from, change.to, change.using_cast);
  Hazards result;
  if (cost.rewrites) result.push_back(Hazard::rewrites_table);
  if (!cost.rewrites && lock(change).scans) result.push_back(Hazard::scans_table);
  if (cost.narrows) result.push_back(Hazard::narrows_type);
  if (change.from.name != change.to.name || change.from.array != change.to.array)
    result.push_back(Hazard::breaks_old_clients);
  return result;
}
Facts Operation<AlterColumnType>::facts(const AlterColumnType& change) {
  auto facts = about_column(change);
  facts.needs.insert(word::no_expression(change.table, change.column));
  facts.provides.insert(word::type_of(change.table, change.column));
  facts.destroys.insert(word::type_of(change.table, change.column));
  word::add_expression(facts.needs, change.table, change.using_cast);
  facts.needs.erase(word::type_of(change.table, change.column));
  word::add_type(facts.needs, change.to);
  word::add_type(facts.releases, change.from);
  return facts;
}
std::string Operation<AlterColumnType>::summary(const AlterColumnType& change) {
  if (change.from == change.to) return "change collation of column " + part_of(change.table, change.column);
  return "change type of column " + part_of(change.table, change.column) + " from " + display(change.from) +
         " to " + display(change.to);
}

Sql Operation<DropExpression>::sql(const DropExpression& change) {
  return {alter_column(change.table, change.column, "DROP EXPRESSION")};
}
std::optional<Change> Operation<DropExpression>::reverse(const DropExpression&) { return std::nullopt; }
ApplyError Operation<DropExpression>::apply(const DropExpression& change, Schema& schema) {
  return on_column(schema, change.table, change.column, [&](Column& column) {
    return replace(column.generated, std::optional(change.expression), std::nullopt, "expression",
                   part_of(change.table, change.column));
  });
}
Lock Operation<DropExpression>::lock(const DropExpression&) { return brief; }
Hazards Operation<DropExpression>::hazards(const DropExpression&) { return {}; }
Facts Operation<DropExpression>::facts(const DropExpression& change) {
  auto facts = about_column(change);
  word::add_expression(facts.releases, change.table, change.expression.expression);
  facts.releases.erase(word::table(change.table));
  // What may be said of a plain column alone comes after: a default, an identity, a type of its own.
  facts.provides = {word::no_expression(change.table, change.column)};
  return facts;
}
std::string Operation<DropExpression>::summary(const DropExpression& change) {
  return "drop expression of column " + part_of(change.table, change.column);
}

Sql Operation<AlterColumnDefault>::sql(const AlterColumnDefault& change) {
  Sql statements{
      alter_column(change.table, change.column, change.to ? "SET DEFAULT " + *change.to : "DROP DEFAULT")};
  if (starts_to_count(change))
    for (const auto& sequence : sequences_in(*change.to))
      statements.push_back(count_on(quote_literal(quote(sequence)), change.table, change.column,
                                    change.increment, "(SELECT last_value FROM " + quote(sequence) + ")"));
  return statements;
}
std::optional<Change> Operation<AlterColumnDefault>::reverse(const AlterColumnDefault& change) {
  return AlterColumnDefault{change.table, change.column, change.to, change.from, change.increment};
}
ApplyError Operation<AlterColumnDefault>::apply(const AlterColumnDefault& change, Schema& schema) {
  return on_column(schema, change.table, change.column, [&](Column& column) {
    return replace(column.default_value, change.from, change.to, "default",
                   part_of(change.table, change.column));
  });
}
// The highest number is looked for under the lock: in an index if there is one.
Lock Operation<AlterColumnDefault>::lock(const AlterColumnDefault& change) {
  Lock result = brief;
  result.scans = starts_to_count(change);
  return result;
}
Hazards Operation<AlterColumnDefault>::hazards(const AlterColumnDefault& change) {
  return starts_to_count(change) ? Hazards{Hazard::scans_table} : Hazards{};
}
Facts Operation<AlterColumnDefault>::facts(const AlterColumnDefault& change) {
  auto facts = about_column(change);
  // A default of the old type goes before the type changes, one of the new type comes after.
  if (change.to) {
    facts.needs.insert(word::type_of(change.table, change.column));
    facts.needs.insert(word::no_identity(change.table, change.column));
    facts.needs.insert(word::no_expression(change.table, change.column));
    word::add_sequences(facts.needs, change.to);
  } else {
    facts.releases.insert(word::type_of(change.table, change.column));
    facts.provides.insert(word::no_default(change.table, change.column));
  }
  word::add_sequences(facts.releases, change.from);
  return facts;
}
std::string Operation<AlterColumnDefault>::summary(const AlterColumnDefault& change) {
  const auto column = part_of(change.table, change.column);
  return change.to ? "set default of column " + column + " to " + *change.to
                   : "drop default of column " + column;
}

Sql Operation<SetNotNull>::sql(const SetNotNull& change) {
  return {alter_column(change.table, change.column, "SET NOT NULL")};
}
std::optional<Change> Operation<SetNotNull>::reverse(const SetNotNull& change) {
  return DropNotNull{change.table, change.column};
}
ApplyError Operation<SetNotNull>::apply(const SetNotNull& change, Schema& schema) {
  return on_column(schema, change.table, change.column, [&](Column& column) {
    return replace(column.not_null, false, true, "not null", part_of(change.table, change.column));
  });
}
Lock Operation<SetNotNull>::lock(const SetNotNull& change) {
  Lock result = brief;
  result.scans = change.proven_by.empty();
  return result;
}
Hazards Operation<SetNotNull>::hazards(const SetNotNull& change) {
  return change.proven_by.empty() ? Hazards{Hazard::scans_table} : Hazards{};
}
Facts Operation<SetNotNull>::facts(const SetNotNull& change) {
  auto facts = about_column(change);
  facts.provides.insert(word::not_null(change.table, change.column));
  facts.needs.insert(word::filled(change.table, change.column));
  if (!change.proven_by.empty()) facts.needs.insert(word::constraint(change.table, change.proven_by));
  return facts;
}
std::string Operation<SetNotNull>::summary(const SetNotNull& change) {
  return "make column " + part_of(change.table, change.column) + " not null";
}

Sql Operation<DropNotNull>::sql(const DropNotNull& change) {
  return {alter_column(change.table, change.column, "DROP NOT NULL")};
}
std::optional<Change> Operation<DropNotNull>::reverse(const DropNotNull& change) {
  return SetNotNull{change.table, change.column};
}
ApplyError Operation<DropNotNull>::apply(const DropNotNull& change, Schema& schema) {
  return on_column(schema, change.table, change.column, [&](Column& column) {
    return replace(column.not_null, true, false, "not null", part_of(change.table, change.column));
  });
}
Lock Operation<DropNotNull>::lock(const DropNotNull&) { return brief; }
Hazards Operation<DropNotNull>::hazards(const DropNotNull&) { return {Hazard::breaks_old_clients}; }
Facts Operation<DropNotNull>::facts(const DropNotNull& change) {
  auto facts = about_column(change);
  facts.destroys.insert(word::not_null(change.table, change.column));
  facts.needs.insert(word::no_identity(change.table, change.column));
  return facts;
}
std::string Operation<DropNotNull>::summary(const DropNotNull& change) {
  return "make column " + part_of(change.table, change.column) + " nullable";
}

}  // namespace rowan::tool
