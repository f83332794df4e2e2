// Models the project a command works in: rowan.toml at its root, or the defaults where there is none.
// To add a key: a member here, a row in the table of project_file.cpp, a line in docs/commands.md.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cli/project_statements.hpp"
#include "model/declarations.hpp"
#include "sql/naming.hpp"

namespace rowan::tool {

/// Paths are as a message should show them: relative to the working directory.
struct Project {
  std::filesystem::path root;  ///< the nearest folder upwards with a rowan.toml, else the working directory
  std::vector<std::string> headers;        ///< patterns of glob(3), `include/*.hpp`
  std::vector<std::string> include_paths;  ///< -I of every scan
  std::vector<std::string> compile_flags;  ///< as written
  std::filesystem::path compile_database;  ///< compile_commands.json; empty: none
  std::filesystem::path output = "generated";
  std::filesystem::path migrations = "migrations";
  int min_pg_version = 13;
  std::map<std::string, std::string> schemas;          ///< PostgreSQL schema of a C++ namespace
  std::map<std::string, std::string> schema_comments;  ///< COMMENT ON SCHEMA
  NamingPatterns naming;                   ///< of keys, indexes and checks that have no name = "…"
  bool comments = true;                    ///< doc comments become COMMENT ON
  std::vector<StatementEntry> statements;  ///< SQL of the project, before or after its tables
  std::string url;                         ///< empty: not set
  std::vector<std::string> drift_ignore;   ///< patterns of names that `db drift` leaves out
  std::string migrations_table = "schema_migrations";
  Schema objects;                          ///< extensions, domains and other types that rowan.toml declares
  std::vector<Decisions::Rename> renames;  ///< `renamed_from` of those
};

/// The project around `directory`. Throws Failure with `file:line:column` when rowan.toml does not parse, has
/// an unknown key or a value of another type.
Project load_project(const std::filesystem::path& directory);

/// The files that the patterns mean, sorted. Throws Failure for a pattern that means none.
std::vector<std::string> expand_headers(const std::vector<std::string>& patterns);

/// Compile flags of the project, those of its compile database first: the flags of the entry whose source
/// lies nearest to `header`, include paths and macros only.
std::vector<std::string> project_compile_flags(const Project& project, const std::string& header);

}  // namespace rowan::tool
