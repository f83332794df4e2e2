// serial, sequence(…) and the options of identity(…): sequences, and the defaults that draw from them.
#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "model/sequence.hpp"
#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"
#include "sql/sequence_use.hpp"

namespace rowan::tool {
namespace {

bool is_integer(const ColumnType& type) {
  return !type.array && type.schema.empty() &&
         (type.name == "smallint" || type.name == "integer" || type.name == "bigint");
}

std::optional<long long> number(const Annotation& annotation, std::string_view option) {
  const auto* value = annotation.option(option);
  if (value == nullptr) return std::nullopt;
  long long result = 0;
  std::from_chars(value->text.data(), value->text.data() + value->text.size(), result);
  return result;
}

class SequenceLowering {
 public:
  SequenceLowering(Lowering& lowering, LoweredTable& table) : lowering_(lowering), table_(table) {}

  void define_beside() {
    for (const auto& annotation : table_.sequences) {
      Sequence sequence{.name = written_name(annotation)};
      if (const auto* owner = annotation.option("owned_by"))
        if (const auto columns = columns_of(lowering_, table_, *owner); columns.size() == 1)
          sequence.owned_by = ColumnReference{table_.table.name, columns[0]};
      define(annotation, sequence);
    }
  }

  void define_of(LoweredField& field) {
    if (!field.is_column) return;
    if (field.identity_options) set_identity_options(field);
    if (field.sequences.empty() || !can_count(field)) return;
    const auto& annotation = field.sequences[0];
    const bool serial = annotation.row->name == "serial";
    Sequence sequence;
    sequence.name = !annotation.positional.empty()
                        ? written_name(annotation)
                        : QualifiedName{table_.table.name.schema,
                                        sequence_name(table_.table.name.name, field.column.name)};
    if (serial) {
      sequence.type = field.column.type.name;
      sequence.owned_by = ColumnReference{table_.table.name, field.column.name};
    }
    field.column.default_value = normal_sql(next_value_of(sequence.name));
    if (annotation.flag("shared"))
      shared_.push_back({sequence.name, &annotation});
    else
      define(annotation, sequence);
  }

  /// After all are defined.
  void find_shared() {
    for (const auto& [name, annotation] : shared_) {
      const auto& known = lowering_.sequences;
      if (std::any_of(known.begin(), known.end(),
                      [&](const auto& each) { return each.sequence.name == name; }))
        continue;
      std::vector<std::string> names;
      for (const auto& each : known) names.push_back(display(each.sequence.name));
      lowering_.diagnostics.error(
          annotation->positional[0].position,
          fmt::format("no member or struct defines the sequence '{}'{}; leave out shared to define it here",
                      display(name), did_you_mean(nearest(display(name), names))));
    }
  }

 private:
  QualifiedName written_name(const Annotation& annotation) const {
    const auto& text = annotation.positional[0].text;
    const auto dot = text.find('.');
    if (dot == std::string::npos) return {table_.table.name.schema, text};
    return {text.substr(0, dot), text.substr(dot + 1)};
  }

  bool can_count(const LoweredField& field) {
    const auto position = field.sequences.back().name.position;
    const auto& name = field.declared->name;
    const auto refuse = [&](const std::string& message) {
      lowering_.diagnostics.error(position, message);
      return false;
    };
    const auto word = field.sequences[0].row->name;
    if (field.sequences.size() > 1)
      return refuse(fmt::format("'{}' has one default: serial or sequence", name));
    if (word == "serial" &&
        (!is_integer(field.column.type) || field.declared->type.kind != DeclaredType::Kind::value))
      return refuse(fmt::format("serial needs a std::int16_t, std::int32_t or std::int64_t, and '{}' is {}",
                                name, field.declared->type.spelling));
    if (field.column.default_value)
      return refuse(fmt::format("'{}' has a default, so it cannot draw from a sequence too", name));
    return true;
  }

  SequenceOptions options(const Annotation& annotation, const std::string& type) {
    SequenceOptions result;
    result.start = number(annotation, "start");
    result.increment = number(annotation, "increment").value_or(1);
    result.min_value = number(annotation, "min");
    result.max_value = number(annotation, "max");
    result.cache = number(annotation, "cache").value_or(1);
    result.cycle = annotation.flag("cycle");
    const auto refuse = [&](std::string_view option, std::string_view must) {
      lowering_.diagnostics.error(annotation.option(option)->position, fmt::format("{} {}", option, must));
    };
    if (result.increment == 0) refuse("increment", "cannot be 0");
    if (result.cache < 1) refuse("cache", "must be 1 or more");
    const auto start = result.start.value_or(first_value(result));
    if (result.start && result.min_value && start < *result.min_value) refuse("start", "lies below min");
    if (result.start && result.max_value && start > *result.max_value) refuse("start", "lies above max");
    if (result.min_value && result.max_value && *result.min_value >= *result.max_value)
      refuse("min", "must lie below max");
    return normal_options(result, type);
  }

  void set_identity_options(LoweredField& field) {
    const auto& annotation = *field.identity_options;
    auto& column = field.column;
    column.identity_options = options(annotation, column.type.name);
    if (const auto* name = annotation.option("sequence"))
      if (name->text != sequence_name(table_.table.name.name, column.name))
        column.identity_sequence = name->text;
    if (field.identity->text == "none" && !annotation.options.empty())
      lowering_.diagnostics.error(annotation.options.begin()->second.position,
                                  "options are for always and by_default: none has no sequence");
  }

  void define(const Annotation& annotation, Sequence sequence) {
    if (const auto* type = annotation.option("type")) sequence.type = type->text;
    sequence.options = options(annotation, sequence.type);
    sequence.unlogged =
        annotation.flag("unlogged") &&
        needs_version(lowering_, annotation.option("unlogged")->position, "an unlogged sequence", 15);
    if (const auto* comment = annotation.option("comment")) sequence.comment = comment->text;
    const auto& known = lowering_.sequences;
    const auto first = std::find_if(known.begin(), known.end(),
                                    [&](const auto& each) { return each.sequence.name == sequence.name; });
    const auto position = annotation.name.position;
    if (first != known.end()) {
      lowering_.diagnostics.error(
          position, fmt::format("the sequence '{}' is defined twice; say shared where it is only used",
                                display(sequence.name)));
      lowering_.diagnostics.note(first->position, "the first one is here");
      return;
    }
    const bool managed = !table_.entity.unmanaged && !table_.entity.external;
    lowering_.sequences.push_back({std::move(sequence), position, managed});
  }

  Lowering& lowering_;
  LoweredTable& table_;
  std::vector<std::pair<QualifiedName, const Annotation*>> shared_;
};

}  // namespace

void lower_sequences(Lowering& lowering) {
  std::vector<SequenceLowering> all;
  for (auto& table : lowering.tables) {
    auto& each = all.emplace_back(lowering, table);
    each.define_beside();
    for (auto& field : table.fields) each.define_of(field);
  }
  for (auto& each : all) each.find_shared();
}

}  // namespace rowan::tool
