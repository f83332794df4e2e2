// Models a table as the struct that a pulled header declares.
// To say another property of a table, add a row to the table in pull_table.cpp.
#pragma once
#include "codegen/pull_annotation.hpp"
#include "codegen/pull_source.hpp"
#include "codegen/template.hpp"

namespace rowan::tool {

/// What the struct may name, in the order of the file: later ones need `struct`.
struct Seen {
  std::string space;
  const std::set<QualifiedName>& here_before;  ///< tables of this file above the struct, or of files it knows
};

/// Keys of templates/pull_struct.mustache.
TemplateData struct_data(PullSource& source, const Table& table, const Seen& seen);
TemplateData enum_data(const PullSource& source, const EnumType& type);

}  // namespace rowan::tool
