// Sequences in a pulled header: a serial owns the one that it draws from, others stand on the first member
// that draws from them or on a struct, and are shared by the rest.
#include "codegen/cpp_word.hpp"
#include "codegen/pull_column.hpp"
#include "model/sequence.hpp"

namespace rowan::tool {
namespace {

ColumnReference reference(const Table& table, const Column& column) { return {table.name, column.name}; }

bool is_integer(const ColumnType& type) {
  return !type.array && type.schema.empty() &&
         (type.name == "smallint" || type.name == "integer" || type.name == "bigint");
}

/// The member whose annotation defines the sequence: its owner, if that one draws from it; of a free one the
/// first that does.
std::optional<ColumnReference> definer(const PullSource& source, const Sequence& sequence) {
  for (const auto& table : source.schema.tables) {
    if (source.views.contains(table.name)) continue;
    for (const auto& column : table.columns)
      if (source.sequence_of(column) == &sequence &&
          (!sequence.owned_by || (is_integer(column.type) && *sequence.owned_by == reference(table, column))))
        return reference(table, column);
  }
  return std::nullopt;
}

std::string written_name(const Table& table, const Sequence& sequence) {
  return string_literal(sequence.name.schema == table.name.schema ? sequence.name.name
                                                                  : display(sequence.name));
}

void add_options(const Sequence& sequence, std::string_view usual_type, Names& arguments) {
  if (sequence.type != usual_type) arguments.push_back("type = " + sequence.type);
  for (auto& each : sequence_arguments(sequence.options)) arguments.push_back(std::move(each));
  if (sequence.unlogged) arguments.emplace_back("unlogged");
  if (!sequence.comment.empty()) arguments.push_back(option("comment", sequence.comment));
}

/// The table whose struct says a sequence that no member defines: its owner's, else the first of its schema.
const Table* home(const PullSource& source, const Sequence& sequence) {
  if (sequence.owned_by) return find_table(source.schema, sequence.owned_by->table);
  for (const auto& table : source.schema.tables)
    if (table.name.schema == sequence.name.schema && !source.views.contains(table.name)) return &table;
  return nullptr;
}

}  // namespace

Names sequence_arguments(const SequenceOptions& options) {
  Names arguments;
  const auto add = [&](const char* name, long long value) {
    arguments.push_back(std::string(name) + " = " + std::to_string(value));
  };
  if (options.start) add("start", *options.start);
  if (options.increment != 1) add("increment", options.increment);
  if (options.min_value) add("min", *options.min_value);
  if (options.max_value) add("max", *options.max_value);
  if (options.cache != 1) add("cache", options.cache);
  if (options.cycle) arguments.emplace_back("cycle");
  return arguments;
}

PulledAnnotations sequence_on_member(const PullSource& source, const Table& table, const Column& column) {
  const auto* sequence = source.sequence_of(column);
  if (sequence == nullptr) return {};
  Names arguments;
  if (definer(source, *sequence) != reference(table, column))
    return {{"sequence", {written_name(table, *sequence), "shared"}}};
  const QualifiedName usual{table.name.schema, sequence_name(table.name.name, column.name)};
  if (!sequence->owned_by || sequence->name != usual) arguments.push_back(written_name(table, *sequence));
  add_options(*sequence, sequence->owned_by ? column.type.name : "bigint", arguments);
  return {{sequence->owned_by ? "serial" : "sequence", arguments}};
}

PulledAnnotations sequences_on_struct(const PullSource& source, const Table& table) {
  PulledAnnotations annotations;
  for (const auto& sequence : source.schema.sequences) {
    if (definer(source, sequence) || home(source, sequence) != &table) continue;
    Names arguments{written_name(table, sequence)};
    add_options(sequence, "bigint", arguments);
    if (sequence.owned_by)
      arguments.push_back("owned_by = " + source.member(table, sequence.owned_by->column));
    annotations.push_back({"sequence", arguments});
  }
  return annotations;
}

bool is_said(const PullSource& source, const Sequence& sequence) {
  return definer(source, sequence) || home(source, sequence) != nullptr;
}

}  // namespace rowan::tool
