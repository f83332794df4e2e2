#include <fmt/format.h>
#include <map>

#include "scan/lowering.hpp"

namespace rowan::tool {
namespace {

struct Seen {
  Position position = 0;
  std::string what;
};
using NamesSeen = std::map<std::string, Seen>;

void claim(Lowering& lowering, NamesSeen& seen, const std::string& key, const Seen& now,
           const std::string& message) {
  const auto [found, fresh] = seen.emplace(key, now);
  if (fresh) return;
  lowering.diagnostics.error(now.position, message);
  lowering.diagnostics.note(found->second.position,
                            fmt::format("the other one is here ({})", found->second.what));
}

void check_columns(Lowering& lowering, const LoweredTable& table) {
  NamesSeen seen;
  for (const auto& field : table.fields) {
    if (!field.is_column) continue;
    const auto& name = field.column.name;
    claim(lowering, seen, name, {field.declared->position, "member '" + field.declared->name + "'"},
          fmt::format("two members of '{}' are the column '{}'", table.declared->name, name));
    if (name.size() > max_identifier_bytes)
      lowering.diagnostics.error(
          field.declared->position,
          fmt::format("column '{}' is {} bytes long; PostgreSQL cuts names at {}; write column(\"…\")", name,
                      name.size(), max_identifier_bytes));
  }
}

}  // namespace

void check_names(Lowering& lowering) {
  NamesSeen relations;  // tables and indexes share one space of names in a schema (manual, CREATE TABLE)
  NamesSeen types;
  for (const auto& table : lowering.tables) {
    const auto& name = table.table.name;
    claim(lowering, relations, display(name), {table.declared->position, "table '" + name.name + "'"},
          fmt::format("two structs are the table '{}'", display(name)));
    check_columns(lowering, table);
  }
  for (const auto& each : lowering.sequences)
    claim(lowering, relations, display(each.sequence.name), {each.position, "sequence"},
          fmt::format("the name '{}' is taken in its schema", display(each.sequence.name)));
  for (const auto& table : lowering.tables) {
    NamesSeen constraints;
    for (const auto& object : table.objects) {
      const Seen now{object.position, "of table '" + table.table.name.name + "'"};
      claim(lowering, constraints, object.name, now,
            fmt::format("two keys, indexes or checks of '{}' have the name '{}'; give one name = \"…\"",
                        table.table.name.name, object.name));
      if (object.relation && constraints[object.name].position == object.position)
        claim(lowering, relations, display(QualifiedName{table.table.name.schema, object.name}), now,
              fmt::format("the name '{}' is taken in its schema; give one of the two name = \"…\"",
                          object.name));
    }
  }
  for (const auto& each : lowering.enums) {
    if (each.value.storage != EnumClass::Storage::enum_type) continue;
    claim(lowering, types, display(each.value.type), {each.declared->position, each.value.cpp_name},
          fmt::format("two enums are the type '{}'", display(each.value.type)));
    // A table brings a row type of its name.
    for (const auto& table : lowering.tables)
      if (table.table.name == each.value.type)
        claim(lowering, types, display(each.value.type), {table.declared->position, "table"},
              fmt::format("table '{}' has the name of an enum type, and a table is a type too",
                          display(table.table.name)));
  }
}

}  // namespace rowan::tool
