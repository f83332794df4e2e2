// Models the reading of annotated headers: one Clang pass over all of them, no clang type in this header.
// To add an annotation: one row in annotation_table.cpp.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "model/declarations.hpp"
#include "sql/naming.hpp"

namespace rowan::tool {

/// A statement of rowan.toml, and what messages call its place: `rowan.toml:12:1`.
struct ProjectStatement {
  Statement statement;
  std::string place;
};

struct ScanOptions {
  std::vector<std::string> headers;        ///< as given; their order has no meaning
  std::vector<std::string> compile_flags;  ///< -I, -isystem, -D, -U, -std, -include
  std::filesystem::path resource_dir;      ///< empty: found (see resource_dir.hpp)
  std::filesystem::path depfile;           ///< empty: none
  std::string depfile_target;              ///< the stamp
  std::vector<std::string> inputs;         ///< what else the result depends on, for the depfile
  int min_pg_version = 13;
  bool comments = true;                        ///< doc comments become COMMENT ON
  std::map<std::string, std::string> schemas;  ///< PostgreSQL schema of a C++ namespace and those inside it
  std::map<std::string, std::string> schema_comments;  ///< COMMENT ON SCHEMA of a PostgreSQL schema
  NamingPatterns naming;                               ///< of what has no name = "…"
  Schema objects;                          ///< extensions and types that are declared outside of the headers
  std::vector<Decisions::Rename> renames;  ///< of those
  std::vector<ProjectStatement> statements = {};  ///< their SQL is checked already
  bool color = false;
};

struct ScanResult {
  bool ok = false;  ///< false: there was an error, `declarations` must not be used
  Declarations declarations;
  std::string diagnostics;  ///< rendered like Clang's, errors, warnings and notes of the whole run
  std::vector<std::string> dependencies;  ///< every header read
};

ScanResult scan(const ScanOptions& options);

}  // namespace rowan::tool
