#include "model/sequence.hpp"
#include "operation/column_property.hpp"
#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/sequence.hpp"
#include "operation/sequence_use.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

std::string name_or_own(const auto& change, const std::string& name) {
  return name.empty() ? sequence_name(change.table.name, change.column) : name;
}

bool starts_to_count(const AlterColumnIdentity& change) { return !change.from && change.to; }

}  // namespace

Sql Operation<AlterColumnIdentity>::sql(const AlterColumnIdentity& change) {
  if (!change.to) return {alter_column(change.table, change.column, "DROP IDENTITY")};
  if (!starts_to_count(change))
    return {alter_column(change.table, change.column, "SET " + identity_words(*change.to))};
  const auto definition = identity_definition(change.table, *change.to, change.options, change.sequence);
  const auto start = change.options.start.value_or(first_value(change.options));
  return {alter_column(change.table, change.column, "ADD " + definition),
          count_on("pg_get_serial_sequence(" + quote_literal(quote(change.table)) + ", " +
                       quote_literal(change.column) + ")",
                   change.table, change.column, change.options.increment, std::to_string(start))};
}
std::optional<Change> Operation<AlterColumnIdentity>::reverse(const AlterColumnIdentity& change) {
  return AlterColumnIdentity{change.table, change.column,  change.to,
                             change.from,  change.options, change.sequence};
}
ApplyError Operation<AlterColumnIdentity>::apply(const AlterColumnIdentity& change, Schema& schema) {
  return on_column(schema, change.table, change.column, [&](Column& column) -> ApplyError {
    const auto name = part_of(change.table, change.column);
    if (column.identity != change.from)
      return differs("column", name,
                     "identity: expected " + show(change.from) + ", found " + show(column.identity));
    column.identity = change.to;
    if (change.from && change.to) return {};
    const bool comes = starts_to_count(change);
    if (!comes && (column.identity_options != change.options || column.identity_sequence != change.sequence))
      return differs("column", name, "its identity has other options");
    column.identity_options = comes ? change.options : SequenceOptions{};
    column.identity_sequence = comes ? change.sequence : "";
    return {};
  });
}
// The highest number is looked for under the lock: in an index if there is one.
Lock Operation<AlterColumnIdentity>::lock(const AlterColumnIdentity& change) {
  return {.level = LockLevel::access_exclusive, .others = {}, .scans = starts_to_count(change)};
}
Hazards Operation<AlterColumnIdentity>::hazards(const AlterColumnIdentity& change) {
  return starts_to_count(change) ? Hazards{Hazard::scans_table} : Hazards{};
}
Facts Operation<AlterColumnIdentity>::facts(const AlterColumnIdentity& change) {
  Facts facts;
  facts.needs = {word::table(change.table), word::column(change.table, change.column)};
  const auto sequence = word::relation(change.table, name_or_own(change, change.sequence));
  if (!change.from) facts.provides.insert(sequence);
  if (!change.to) facts.destroys.insert(sequence);
  if (change.to) {
    facts.needs.insert(
        {word::type_of(change.table, change.column), word::not_null(change.table, change.column),
         word::no_default(change.table, change.column), word::no_expression(change.table, change.column)});
  } else {
    facts.provides.insert(word::no_identity(change.table, change.column));
    facts.releases.insert(word::type_of(change.table, change.column));
  }
  return facts;
}
std::string Operation<AlterColumnIdentity>::summary(const AlterColumnIdentity& change) {
  const auto column = part_of(change.table, change.column);
  return change.to ? "generate column " + column + " " +
                         (*change.to == IdentityGeneration::always ? "always" : "by default") + " as identity"
                   : "drop identity of column " + column;
}

Sql Operation<AlterIdentityOptions>::sql(const AlterIdentityOptions& change) {
  Sql statements;
  const QualifiedName from{change.table.schema, name_or_own(change, change.from_sequence)};
  const auto to = name_or_own(change, change.to_sequence);
  if (from.name != to)
    statements.push_back("ALTER SEQUENCE " + quote(from) + " RENAME TO " + quote_identifier(to));
  for (auto& statement : alter_options({change.table.schema, to}, {}, change.from, change.to))
    statements.push_back(std::move(statement));
  return statements;
}
std::optional<Change> Operation<AlterIdentityOptions>::reverse(const AlterIdentityOptions& change) {
  return AlterIdentityOptions{change.table, change.column,      change.to,
                              change.from,  change.to_sequence, change.from_sequence};
}
ApplyError Operation<AlterIdentityOptions>::apply(const AlterIdentityOptions& change, Schema& schema) {
  return on_column(schema, change.table, change.column, [&](Column& column) -> ApplyError {
    const auto name = part_of(change.table, change.column);
    if (!column.identity) return differs("column", name, "it is not an identity");
    if (const auto what = difference(change.from, column.identity_options); !what.empty())
      return differs("column", name, what);
    if (column.identity_sequence != change.from_sequence)
      return differs("column", name,
                     "sequence: expected " + name_or_own(change, change.from_sequence) + ", found " +
                         name_or_own(change, column.identity_sequence));
    column.identity_options = change.to;
    column.identity_sequence = change.to_sequence;
    return {};
  });
}
Lock Operation<AlterIdentityOptions>::lock(const AlterIdentityOptions&) { return {}; }
Hazards Operation<AlterIdentityOptions>::hazards(const AlterIdentityOptions& change) {
  return change.from.max_value == change.to.max_value ? Hazards{} : Hazards{Hazard::sequence_falls_behind};
}
Facts Operation<AlterIdentityOptions>::facts(const AlterIdentityOptions& change) {
  Facts facts;
  facts.needs = {word::table(change.table), word::column(change.table, change.column)};
  const auto from = name_or_own(change, change.from_sequence);
  const auto to = name_or_own(change, change.to_sequence);
  if (from != to) {
    facts.destroys.insert(word::relation(change.table, from));
    facts.provides.insert(word::relation(change.table, to));
  }
  return facts;
}
std::string Operation<AlterIdentityOptions>::summary(const AlterIdentityOptions& change) {
  const auto column = part_of(change.table, change.column);
  if (change.from == change.to)
    return "rename sequence of identity column " + column + " to " + name_or_own(change, change.to_sequence);
  return "change sequence of identity column " + column;
}

}  // namespace rowan::tool
