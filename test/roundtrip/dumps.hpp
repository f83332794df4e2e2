// Models the dumps of real databases that the round trip starts from.
// To take another one, put its file into the folder ROWAN_SCHEMAS; ROWAN_SCHEMA=chinook.sql runs one of them.
#pragma once
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <vector>

#include "workplace.hpp"

namespace rowan::test {

// Roles that policies and grants of the dumps name.
inline constexpr auto roles = R"sql(do $$ declare r text; begin
  foreach r in array array['anon', 'authenticated', 'service_role', 'supabase_storage_admin', 'graphile_starter',
                           'graphile_starter_visitor', 'graphile_starter_authenticator'] loop
    if not exists (select from pg_roles where rolname = r) then execute format('create role %I', r); end if;
  end loop; exception when duplicate_object or unique_violation then null; end $$)sql";

inline std::vector<std::filesystem::path> dumps() {
  namespace fs = std::filesystem;
  std::vector<fs::path> paths;
  const char* only = std::getenv("ROWAN_SCHEMA");
  if (fs::exists(ROWAN_SCHEMAS))
    for (const auto& entry : fs::directory_iterator(ROWAN_SCHEMAS))
      if (entry.path().extension() == ".sql" && (only == nullptr || entry.path().filename() == only))
        paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// Into the database of the workplace; false if psql fails.
inline bool load(const Workplace& at, const std::filesystem::path& dump) {
  at.query(roles);
  const auto command = fmt::format("psql -q -d '{}' -f '{}' >/dev/null 2>'{}'", at.url(), dump.string(),
                                   (at.folder() / "load.txt").string());
  const bool loaded = std::system(command.c_str()) == 0;
  at.remove("load.txt");
  return loaded;
}

}  // namespace rowan::test
