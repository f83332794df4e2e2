// Models a database as annotated headers that a person would have written: what `rowan db pull` writes.
// To say another property of the schema, see pull_table.cpp and pull_column.cpp: one row each.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "codegen/generate.hpp"
#include "model/schema.hpp"
#include "sql/naming.hpp"

namespace rowan::tool {

struct PullOptions {
  std::string name;                    ///< namespace and header of the schema public
  bool split = false;                  ///< one header per table, not per schema
  Names left_out = {};                 ///< what no model holds: told at the end of the first header
  std::filesystem::path templates;     ///< empty: the embedded ones
  std::set<QualifiedName> views = {};  ///< tables of the schema that are views: unmanaged structs
  NamingPatterns naming = {};          ///< names that these give are not written
};

struct Pulled {
  std::vector<GeneratedFile> files;
  Names left_out;  ///< those of the options, and what the schema holds that no annotation says
};

/// Each header includes the ones it needs; structs stand after those they reference, as far as that goes.
Pulled pull(const Schema& schema, const PullOptions& options);

/// Which tables: patterns of fnmatch(3) on `orders` and `public.orders`; empty `tables`: all.
struct PullSelection {
  Names schemas;
  Names tables;
  Names except;
};

/// The selected tables, and of types and sequences what they use. Nothing selected: all as it is.
Schema selected(Schema schema, const PullSelection& selection);

}  // namespace rowan::tool
