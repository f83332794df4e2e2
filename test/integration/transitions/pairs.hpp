// Models the pairs of old and new DDL that other tools test themselves with: outside proof of diff and plan.
// To judge another kind of pair, say in pairs.cpp why it is left out.
#pragma once
#include <string>
#include <vector>

namespace rowan::tool::testing {

struct Pair {
  std::string suite;
  std::string name;  ///< constraints/AddUnique
  std::string old_ddl;
  std::string new_ddl;
  int min_pg_version = 0;

  std::string title() const { return suite + ":" + name; }
  std::string kind() const { return suite + ":" + name.substr(0, name.find('/')); }
};

/// Throws std::runtime_error when the file cannot be read.
std::vector<Pair> read_pairs(const std::string& path);

}  // namespace rowan::tool::testing
