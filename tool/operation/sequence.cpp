#include "operation/sequence.hpp"

#include <algorithm>

#include "model/sequence.hpp"
#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/sequence_use.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/clauses.hpp"
#include "sql/identifier.hpp"
#include "sql/sequence_use.hpp"

namespace rowan::tool {
namespace {

std::string alter_sequence(const QualifiedName& name, const std::string& action) {
  return "ALTER SEQUENCE " + quote(name) + " " + action;
}

std::string owner_words(const std::optional<ColumnReference>& owner) {
  return "OWNED BY " +
         (owner ? quote(owner->table) + "." + quote_identifier(owner->column) : std::string("NONE"));
}

ApplyError missing_owner(const Schema& schema, const std::optional<ColumnReference>& owner) {
  if (!owner) return {};
  const auto* table = find_table(schema, owner->table);
  if (table == nullptr) return does_not_exist("table", display(owner->table));
  return missing_column(*table, {owner->column});
}

/// Runs act(sequence), unless there is no such sequence.
template <class Act>
ApplyError on_sequence(Schema& schema, const QualifiedName& name, Act act) {
  Sequence* found = find_by_name(schema.sequences, name);
  return found == nullptr ? does_not_exist("sequence", display(name)) : act(*found);
}

/// From PostgreSQL 15 on, a table that changes its logging takes its sequences along.
void add_column_of(word::Words& words, const std::optional<ColumnReference>& owner) {
  if (!owner) return;
  word::add_columns(words, owner->table, {owner->column});
  words.insert(word::logging(owner->table));
}

}  // namespace

Sql Operation<CreateSequence>::sql(const CreateSequence& change) {
  const auto& sequence = change.sequence;
  Clauses clauses("CREATE");
  clauses.add_if(sequence.unlogged, "UNLOGGED").add("SEQUENCE").add(quote(sequence.name));
  clauses.add_if(sequence.type != "bigint", "AS " + sequence.type).add(option_words(sequence.options));
  if (sequence.owned_by) clauses.add(owner_words(sequence.owned_by));
  Sql statements{clauses.text()};
  if (!sequence.comment.empty())
    statements.push_back(comment_statement("SEQUENCE " + quote(sequence.name), sequence.comment));
  return statements;
}
std::optional<Change> Operation<CreateSequence>::reverse(const CreateSequence& change) {
  return DropSequence{change.sequence};
}
ApplyError Operation<CreateSequence>::apply(const CreateSequence& change, Schema& schema) {
  const auto& sequence = change.sequence;
  if (auto error = missing_schema(schema, sequence.name.schema); !error.empty()) return error;
  if (relation_exists(schema, sequence.name))
    return exists_already("table, index or sequence", display(sequence.name));
  if (auto error = missing_owner(schema, sequence.owned_by); !error.empty()) return error;
  schema.sequences.push_back(sequence);
  return {};
}
Lock Operation<CreateSequence>::lock(const CreateSequence&) { return {}; }
Hazards Operation<CreateSequence>::hazards(const CreateSequence&) { return {}; }
Facts Operation<CreateSequence>::facts(const CreateSequence& change) {
  const auto& sequence = change.sequence;
  Facts facts{.provides = {word::sequence(sequence.name), word::relation(sequence.name)},
              .needs = {},
              .releases = {},
              .destroys = {}};
  word::add_schema(facts.needs, sequence.name.schema);
  add_column_of(facts.needs, sequence.owned_by);
  return facts;
}
std::string Operation<CreateSequence>::summary(const CreateSequence& change) {
  return "create sequence " + display(change.sequence.name);
}

Sql Operation<DropSequence>::sql(const DropSequence& change) {
  return {"DROP SEQUENCE " + quote(change.sequence.name)};
}
std::optional<Change> Operation<DropSequence>::reverse(const DropSequence& change) {
  return CreateSequence{change.sequence};
}
ApplyError Operation<DropSequence>::apply(const DropSequence& change, Schema& schema) {
  const auto& name = change.sequence.name;
  return on_sequence(schema, name, [&](const Sequence& sequence) -> ApplyError {
    if (const auto what = difference(change.sequence, sequence); !what.empty())
      return differs("sequence", display(name), what);
    if (const auto user = user_of_sequence(schema, name); !user.empty())
      return is_used("sequence", display(name), user);
    schema.sequences.erase(schema.sequences.begin() + (&sequence - schema.sequences.data()));
    return {};
  });
}
Lock Operation<DropSequence>::lock(const DropSequence&) { return {}; }
// How far it has counted is gone.
Hazards Operation<DropSequence>::hazards(const DropSequence&) { return {Hazard::deletes_data}; }
Facts Operation<DropSequence>::facts(const DropSequence& change) {
  const auto& sequence = change.sequence;
  Facts facts{.provides = {},
              .needs = {},
              .releases = {},
              .destroys = {word::sequence(sequence.name), word::relation(sequence.name)}};
  word::add_schema(facts.releases, sequence.name.schema);
  add_column_of(facts.releases, sequence.owned_by);
  return facts;
}
std::string Operation<DropSequence>::summary(const DropSequence& change) {
  return "drop sequence " + display(change.sequence.name);
}

Sql Operation<AlterSequence>::sql(const AlterSequence& change) {
  const auto& [from, to] = change;
  auto statements = alter_options(to.name, from.type == to.type ? "" : to.type, from.options, to.options);
  if (from.unlogged != to.unlogged)
    statements.push_back(alter_sequence(to.name, to.unlogged ? "SET UNLOGGED" : "SET LOGGED"));
  return statements;
}
std::optional<Change> Operation<AlterSequence>::reverse(const AlterSequence& change) {
  return AlterSequence{change.to, change.from};
}
ApplyError Operation<AlterSequence>::apply(const AlterSequence& change, Schema& schema) {
  return on_sequence(schema, change.from.name, [&](Sequence& sequence) -> ApplyError {
    auto expected = change.from;
    expected.owned_by = sequence.owned_by;
    expected.comment = sequence.comment;
    if (const auto what = difference(expected, sequence); !what.empty())
      return differs("sequence", display(sequence.name), what);
    sequence.type = change.to.type;
    sequence.options = change.to.options;
    sequence.unlogged = change.to.unlogged;
    return {};
  });
}
Lock Operation<AlterSequence>::lock(const AlterSequence&) { return {}; }
Hazards Operation<AlterSequence>::hazards(const AlterSequence& change) {
  const auto& [from, to] = change;
  const bool same_end = from.type == to.type && from.options.max_value == to.options.max_value;
  return same_end ? Hazards{} : Hazards{Hazard::sequence_falls_behind};
}
Facts Operation<AlterSequence>::facts(const AlterSequence& change) {
  return {.provides = {}, .needs = {word::sequence(change.to.name)}, .releases = {}, .destroys = {}};
}
std::string Operation<AlterSequence>::summary(const AlterSequence& change) {
  return "alter sequence " + display(change.to.name);
}

Sql Operation<RenameSequence>::sql(const RenameSequence& change) {
  Sql statements;
  if (change.from.schema != change.to.schema)
    statements.push_back(alter_sequence(change.from, "SET SCHEMA " + quote_identifier(change.to.schema)));
  if (change.from.name != change.to.name)
    statements.push_back(alter_sequence({change.to.schema, change.from.name},
                                        "RENAME TO " + quote_identifier(change.to.name)));
  return statements;
}
std::optional<Change> Operation<RenameSequence>::reverse(const RenameSequence& change) {
  return RenameSequence{change.to, change.from};
}
ApplyError Operation<RenameSequence>::apply(const RenameSequence& change, Schema& schema) {
  if (auto error = missing_schema(schema, change.to.schema); !error.empty()) return error;
  if (relation_exists(schema, change.to))
    return exists_already("table, index or sequence", display(change.to));
  return on_sequence(schema, change.from, [&](Sequence& sequence) -> ApplyError {
    if (sequence.owned_by && change.from.schema != change.to.schema)
      return is_used("sequence", display(change.from),
                     "column " + part_of(sequence.owned_by->table, sequence.owned_by->column));
    rename_sequence(schema, sequence, change.to);
    return {};
  });
}
Lock Operation<RenameSequence>::lock(const RenameSequence&) { return {}; }
Hazards Operation<RenameSequence>::hazards(const RenameSequence&) { return {}; }
Facts Operation<RenameSequence>::facts(const RenameSequence& change) {
  Facts facts{.provides = {word::sequence(change.to), word::relation(change.to)},
              .needs = {},
              .releases = {},
              .destroys = {word::sequence(change.from), word::relation(change.from)}};
  word::add_schema(facts.needs, change.to.schema);
  if (change.from.schema != change.to.schema) word::add_schema(facts.releases, change.from.schema);
  return facts;
}
std::string Operation<RenameSequence>::summary(const RenameSequence& change) {
  return "rename sequence " + display(change.from) + " to " + display(change.to);
}

Sql Operation<SetSequenceOwner>::sql(const SetSequenceOwner& change) {
  return {alter_sequence(change.sequence, owner_words(change.to))};
}
std::optional<Change> Operation<SetSequenceOwner>::reverse(const SetSequenceOwner& change) {
  return SetSequenceOwner{change.sequence, change.to, change.from};
}
ApplyError Operation<SetSequenceOwner>::apply(const SetSequenceOwner& change, Schema& schema) {
  if (auto error = missing_owner(schema, change.to); !error.empty()) return error;
  if (change.to && change.to->table.schema != change.sequence.schema)
    return "sequence " + display(change.sequence) +
           " must be in the schema of the table that is to own it, and table " + display(change.to->table) +
           " is not";
  return on_sequence(schema, change.sequence, [&](Sequence& sequence) -> ApplyError {
    if (sequence.owned_by != change.from)
      return differs("sequence", display(change.sequence),
                     "owner: expected " + show(change.from) + ", found " + show(sequence.owned_by));
    sequence.owned_by = change.to;
    return {};
  });
}
Lock Operation<SetSequenceOwner>::lock(const SetSequenceOwner&) { return {}; }
Hazards Operation<SetSequenceOwner>::hazards(const SetSequenceOwner&) { return {}; }
Facts Operation<SetSequenceOwner>::facts(const SetSequenceOwner& change) {
  Facts facts;
  (change.to ? facts.needs : facts.releases).insert(word::sequence(change.sequence));
  add_column_of(facts.needs, change.to);
  add_column_of(facts.releases, change.from);
  return facts;
}
std::string Operation<SetSequenceOwner>::summary(const SetSequenceOwner& change) {
  const auto sequence = "sequence " + display(change.sequence);
  return change.to ? "give " + sequence + " to column " + part_of(change.to->table, change.to->column)
                   : "take " + sequence + " from its column";
}

}  // namespace rowan::tool
