#include "operation/sequence_use.hpp"

#include <algorithm>

#include "model/sequence.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/clauses.hpp"
#include "sql/identifier.hpp"
#include "sql/sequence_use.hpp"

namespace rowan::tool {
namespace {

std::string number_words(std::string_view words, long long value) {
  return std::string(words) + " " + std::to_string(value);
}

std::string bound_words(std::string_view words, const std::optional<long long>& value) {
  return value ? number_words(words, *value) : "NO " + std::string(words);
}

/// The bound at the side where it begins: PostgreSQL's NO MINVALUE and NO MAXVALUE mean the ends of a new
/// type there if the old one had its own.
SequenceOptions with_first_bound(SequenceOptions options) {
  auto& bound = options.increment > 0 ? options.min_value : options.max_value;
  if (!bound) bound = options.increment > 0 ? 1 : -1;
  return options;
}

}  // namespace

std::string user_of_sequence(const Schema& schema, const QualifiedName& sequence) {
  for (const auto& table : schema.tables)
    for (const auto& column : table.columns) {
      const auto used = sequences_in(column.default_value.value_or(""));
      if (std::find(used.begin(), used.end(), sequence) != used.end())
        return "column " + part_of(table.name, column.name);
    }
  return {};
}

std::string sequence_owned_by(const Schema& schema, const ColumnReference& owner) {
  for (const auto& sequence : schema.sequences)
    if (sequence.owned_by && sequence.owned_by->table == owner.table &&
        (owner.column.empty() || sequence.owned_by->column == owner.column))
      return display(sequence.name);
  return {};
}

void keep_identity_sequence(Column& column, const ColumnReference& from, const ColumnReference& to) {
  if (!column.identity) return;
  auto& name = column.identity_sequence;
  if (name.empty()) name = sequence_name(from.table.name, from.column);
  if (name == sequence_name(to.table.name, to.column)) name.clear();
}

std::string identity_relation(const QualifiedName& table, const Column& column) {
  if (!column.identity) return {};
  return word::relation(table, column.identity_sequence.empty() ? sequence_name(table.name, column.name)
                                                                : column.identity_sequence);
}

void rename_sequence(Schema& schema, Sequence& sequence, const QualifiedName& to) {
  for (auto& table : schema.tables)
    for (auto& column : table.columns)
      if (column.default_value)
        column.default_value = rename_sequence_in_expression(*column.default_value, sequence.name, to);
  sequence.name = to;
}

std::string option_words(const SequenceOptions& options) {
  Clauses clauses("");
  if (options.increment != 1) clauses.add(number_words("INCREMENT BY", options.increment));
  if (options.min_value) clauses.add(number_words("MINVALUE", *options.min_value));
  if (options.max_value) clauses.add(number_words("MAXVALUE", *options.max_value));
  if (options.start) clauses.add(number_words("START WITH", *options.start));
  if (options.cache != 1) clauses.add(number_words("CACHE", options.cache));
  return clauses.add_if(options.cycle, "CYCLE").text();
}

namespace {

long long start_of(const SequenceOptions& options) { return options.start.value_or(first_value(options)); }

bool lies_within(const SequenceOptions& bounds, long long value) {
  return (!bounds.min_value || value >= *bounds.min_value) &&
         (!bounds.max_value || value <= *bounds.max_value);
}

std::string changed_option_words(const SequenceOptions& from, const SequenceOptions& to, bool new_type) {
  // A new direction has other bounds of its own, and what was counted so far lies outside of them. A new type
  // takes a bound that is the end of the old one for none at all.
  const bool turns = (from.increment > 0) != (to.increment > 0);
  const auto bounds = turns && new_type ? with_first_bound(to) : to;
  const auto must_say = [&](const auto& before, const auto& bound) {
    return turns || before != bound || (new_type && bound);
  };
  Clauses clauses("");
  if (from.increment != to.increment) clauses.add(number_words("INCREMENT BY", to.increment));
  if (must_say(from.min_value, bounds.min_value)) clauses.add(bound_words("MINVALUE", bounds.min_value));
  if (must_say(from.max_value, bounds.max_value)) clauses.add(bound_words("MAXVALUE", bounds.max_value));
  if (turns || start_of(from) != start_of(to)) clauses.add(number_words("START WITH", start_of(to)));
  clauses.add_if(turns, "RESTART");
  if (from.cache != to.cache) clauses.add(number_words("CACHE", to.cache));
  if (from.cycle != to.cycle) clauses.add(to.cycle ? "CYCLE" : "NO CYCLE");
  return clauses.text();
}

}  // namespace

Sql alter_options(const QualifiedName& sequence, const std::string& type, const SequenceOptions& from,
                  const SequenceOptions& to) {
  Sql statements;
  const auto start = start_of(to);
  const bool turns = (from.increment > 0) != (to.increment > 0);
  // One that has not counted yet stands at its old start.
  if (!turns && !lies_within(to, start_of(from)) && lies_within(from, start))
    statements.push_back("SELECT setval(" + quote_literal(quote(sequence)) + ", " + std::to_string(start) +
                         ", false) FROM " + quote(sequence) + " WHERE last_value " +
                         (start_of(from) < start ? "< " : "> ") + std::to_string(start));
  Clauses words("");
  words.add_if(!type.empty(), "AS " + type).add(changed_option_words(from, to, !type.empty()));
  if (!words.text().empty()) statements.push_back("ALTER SEQUENCE " + quote(sequence) + " " + words.text());
  return statements;
}

std::string count_on(const std::string& sequence, const QualifiedName& table, const std::string& column,
                     long long increment, const std::string& reached) {
  const auto furthest = (increment > 0 ? "max(" : "min(") + quote_identifier(column) + ")";
  return Clauses("SELECT setval(" + sequence + ", " + furthest + ")")
      .add_line("FROM " + quote(table))
      .add_line("HAVING " + furthest + (increment > 0 ? " >= " : " <= ") + reached)
      .text();
}

}  // namespace rowan::tool
