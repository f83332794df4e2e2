#include "scan/lower.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "scan/lowering.hpp"

namespace rowan::tool {
namespace {

/// The schema of rowan.toml for the nearest enclosing namespace that has one. `scope` is a namespace, or one
/// with the structs around an enum.
std::string default_schema(const ScanOptions& options, std::string scope) {
  for (;;) {
    if (const auto found = options.schemas.find(scope); found != options.schemas.end()) return found->second;
    if (scope.empty()) return "public";
    const auto end = scope.rfind("::");
    scope.erase(end == std::string::npos ? 0 : end);
  }
}

std::string scope_of(const std::string& qualified) {
  const auto end = qualified.rfind("::");
  return end == std::string::npos ? "" : qualified.substr(0, end);
}

void begin_tables(Lowering& lowering) {
  for (const auto& declared : lowering.unit.structs) {
    auto& table = lowering.tables.emplace_back();
    table.declared = &declared;
    table.qualified = qualified_name(declared);
    table.table.name.schema = default_schema(lowering.options, declared.cpp_namespace);
    auto& entity = table.entity;
    entity.cpp_namespace = declared.cpp_namespace;
    entity.name = declared.name;
    entity.header = declared.header;
    entity.external = declared.external;
    entity.documentation = declared.documentation;
    entity.location = declared.location;
    for (const auto& field : declared.fields) {
      auto& lowered = table.fields.emplace_back();
      lowered.declared = &field;
      lowered.member.name = field.name;
      lowered.member.documentation = field.documentation;
      lowered.member.location = field.location;
      lowered.column.name = field.name;
    }
  }
  for (const auto& declared : lowering.unit.enums) {
    auto& lowered = lowering.enums.emplace_back();
    lowered.declared = &declared;
    lowered.value = {declared.cpp_name, declared.header, EnumClass::Storage::text, {}, {}, {},
                     declared.location};
    lowered.value.type.schema = default_schema(lowering.options, scope_of(declared.cpp_name));
    if (lowering.options.comments) lowered.comment = declared.documentation;
    for (const auto& each : declared.enumerators) {
      lowered.value.enumerators.push_back({each.name, each.name, each.number});
      lowered.renamed_values.emplace_back();
    }
  }
}

void drop_non_entities(Lowering& lowering) {
  std::erase_if(lowering.tables, [&](const LoweredTable& table) {
    const auto& declared = *table.declared;
    if (!declared.problem.empty()) {
      lowering.diagnostics.error(declared.position, declared.problem);
      return true;
    }
    if (table.is_entity) return false;
    // A misspelt or malformed table(…) has been reported already.
    const bool attempted = std::any_of(declared.annotations.begin(), declared.annotations.end(),
                                       [](const auto& each) { return each.name.text.starts_with("tab"); });
    if (!attempted)
      lowering.diagnostics.error(
          declared.position,
          fmt::format("'{}' has annotations but no table; add [[rowan::table(\"…\")]]", declared.name));
    return true;
  });
}

void report_misplaced(Lowering& lowering) {
  for (const auto& each : lowering.unit.misplaced)
    lowering.diagnostics.error(
        each.name.position,
        fmt::format(
            "'{}' stands on nothing that is read here; annotations stand on structs (struct [[…]] Name), "
            "members, enums (enum class [[…]] Name) and enumerators",
            each.name.text));
  for (const auto& each : lowering.unit.unused_mixins)
    lowering.diagnostics.warning(
        each.annotation,
        fmt::format("'{}' is no table and no table derives from it, so its annotations mean nothing; add "
                    "[[rowan::table(\"…\")]] to it",
                    each.name));
}

void add_schema(Declarations& declarations, const std::string& name) {
  auto& schemas = declarations.schema.schemas;
  if (name != "public" && std::find(schemas.begin(), schemas.end(), name) == schemas.end())
    schemas.push_back(name);
}

void assemble_table(LoweredTable& table, Declarations& declarations) {
  const bool managed = !table.entity.unmanaged && !table.entity.external;
  for (auto& field : table.fields) {
    if (!field.is_column) continue;
    auto& member = table.entity.members.emplace_back(field.member);
    member.has_default = managed && field.column.default_value.has_value();
    if (!is_of_parent(table, field)) table.table.columns.push_back(field.column);
  }
  table.entity.table = table.table.name;
  if (managed) {
    add_schema(declarations, table.table.name.schema);
    declarations.schema.tables.push_back(table.table);
    for (const auto& partition : table.partitions) declarations.schema.tables.push_back(partition);
  }
  declarations.entities.push_back(std::move(table.entity));
}

/// Extensions and types that are declared outside of the headers, and the schemas that they are in.
void add_declared(const Schema& objects, Declarations& declarations) {
  declarations.schema = objects;
  const auto add = [&](const auto& values) {
    for (const auto& value : values) add_schema(declarations, value.name.schema);
  };
  add(objects.domains);
  add(objects.composite_types);
  add(objects.range_types);
  add(objects.collations);
  for (const auto& extension : objects.extensions)
    if (!extension.schema.empty()) add_schema(declarations, extension.schema);
}

Declarations assemble(Lowering& lowering) {
  Declarations result;
  add_declared(lowering.options.objects, result);
  for (auto& table : lowering.tables) assemble_table(table, result);
  for (auto& each : lowering.enums) {
    const bool own_type = each.value.storage == EnumClass::Storage::enum_type && !each.declared->external;
    if (!each.used && !own_type) continue;
    if (each.value.storage == EnumClass::Storage::enum_type) {
      add_schema(result, each.value.type.schema);
      EnumType type{each.value.type, {}, each.comment};
      for (const auto& value : each.value.enumerators) type.values.push_back(value.label);
      result.schema.enum_types.push_back(std::move(type));
    }
    result.enums.push_back(each.value);
  }
  result.schema.statements = std::move(lowering.statements);
  for (const auto& each : lowering.options.schema_comments)
    if (const auto& schemas = result.schema.schemas;
        each.first == "public" || std::find(schemas.begin(), schemas.end(), each.first) != schemas.end())
      result.schema.schema_comments.push_back(each);
  for (auto& each : lowering.sequences) {
    if (!each.managed) continue;
    add_schema(result, each.sequence.name.schema);
    result.schema.sequences.push_back(std::move(each.sequence));
  }
  result.decisions = std::move(lowering.decisions);
  const auto& renames = lowering.options.renames;
  result.decisions.renames.insert(result.decisions.renames.end(), renames.begin(), renames.end());
  return result;
}

}  // namespace

Declarations lower(const ScanOptions& options, const DeclaredUnit& unit, Diagnostics& diagnostics) {
  Lowering lowering{options, unit, diagnostics, {}, {}, {}, {}};
  begin_tables(lowering);
  apply_annotations(lowering);
  drop_non_entities(lowering);
  report_misplaced(lowering);
  lower_enums(lowering);
  lower_columns(lowering);
  lower_sequences(lowering);
  lower_column_options(lowering);
  lower_keys(lowering);
  lower_checks(lowering);
  lower_exclusions(lowering);
  lower_indexes(lowering);
  lower_references(lowering);
  lower_relations(lowering);
  lower_tables(lowering);
  lower_statements(lowering);
  check_names(lowering);
  check_renames(lowering);
  return assemble(lowering);
}

void apply_annotations(Lowering& lowering) {
  auto& diagnostics = lowering.diagnostics;
  const auto apply = [&](const WrittenAnnotations& written, Place place, Scope scope) {
    std::vector<std::string_view> seen;
    for (const auto& annotation : checked(written, place, diagnostics)) {
      const auto& row = *annotation.row;
      const bool many = row.repeated || row.name == "check" || row.name == "statement" ||
                        row.name == "exclude" || row.name == "policy" || row.name == "partition" ||
                        (row.name == "sequence" && place == Place::on_struct) ||
                        (row.name == "index" && place == Place::on_field);
      if (!many && std::find(seen.begin(), seen.end(), row.name) != seen.end()) {
        diagnostics.error(annotation.name.position, fmt::format("'{}' is given twice", row.name));
        continue;
      }
      seen.push_back(row.name);
      row.effect(scope, annotation);
    }
  };
  for (auto& table : lowering.tables) {
    apply(table.declared->annotations, Place::on_struct, {lowering, &table});
    for (auto& field : table.fields)
      apply(field.declared->annotations, Place::on_field, {lowering, &table, &field});
  }
  for (auto& each : lowering.enums) {
    apply(each.declared->annotations, Place::on_enum, {lowering, nullptr, nullptr, &each});
    for (std::size_t i = 0; i < each.declared->enumerators.size(); ++i)
      apply(each.declared->enumerators[i].annotations, Place::on_enumerator,
            {lowering, nullptr, nullptr, &each, i});
  }
}

}  // namespace rowan::tool
