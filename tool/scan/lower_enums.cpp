#include <algorithm>
#include <fmt/format.h>

#include "scan/lowering.hpp"

namespace rowan::tool {
namespace {

void check_labels(Lowering& lowering, const LoweredEnum& lowered) {
  const auto& values = lowered.value.enumerators;
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      if (values[i].label != values[j].label) continue;
      lowering.diagnostics.error(lowered.declared->enumerators[i].position,
                                 fmt::format("two enumerators have the label '{}'", values[i].label));
      lowering.diagnostics.note(lowered.declared->enumerators[j].position, "the other one is here");
    }
  if (values.empty())
    lowering.diagnostics.error(lowered.declared->position,
                               fmt::format("'{}' has no enumerators", lowered.value.cpp_name));
}

void add_renames(Lowering& lowering, const LoweredEnum& lowered) {
  using Kind = Decisions::Rename::Kind;
  const bool is_type = lowered.value.storage == EnumClass::Storage::enum_type;
  if (lowered.renamed_from && is_type)
    lowering.decisions.renames.push_back(
        {Kind::enum_type, lowered.value.type, "", lowered.renamed_from->text});
  if (lowered.renamed_from && !is_type)
    lowering.diagnostics.error(
        lowered.renamed_from->position,
        "renamed_from on an enum needs enum_type: otherwise there is no type to rename");
  for (std::size_t i = 0; i < lowered.renamed_values.size(); ++i) {
    const auto& from = lowered.renamed_values[i];
    if (!from) continue;
    if (is_type)
      lowering.decisions.renames.push_back(
          {Kind::enum_value, lowered.value.type, lowered.value.enumerators[i].label, from->text});
    else
      lowering.diagnostics.error(
          from->position,
          "renamed_from on an enumerator needs enum_type on its enum: text rows must be updated by hand");
  }
}

}  // namespace

void lower_enums(Lowering& lowering) {
  for (auto& each : lowering.enums) {
    if (each.type_name) {
      each.value.storage = EnumClass::Storage::enum_type;
      each.value.type.name = each.type_name->text;
      if (each.schema) each.value.type.schema = each.schema->text;
    } else if (each.schema) {
      lowering.diagnostics.error(
          each.schema->position,
          "schema on an enum needs enum_type(\"…\"): otherwise there is no type to place");
    }
    check_labels(lowering, each);
    add_renames(lowering, each);
  }
}

LoweredEnum* find_enum(Lowering& lowering, const std::string& qualified) {
  const auto found = std::find_if(lowering.enums.begin(), lowering.enums.end(),
                                  [&](const auto& each) { return each.value.cpp_name == qualified; });
  return found == lowering.enums.end() ? nullptr : &*found;
}

}  // namespace rowan::tool
