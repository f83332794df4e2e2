// Models what all parts of a pull read: the schema, the C++ names it gets, its sequences by their defaults.
// To share another fact, add a member here, filled in pull_source.cpp.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "codegen/pull_descent.hpp"
#include "codegen/pull_names.hpp"
#include "model/schema.hpp"
#include "sql/naming.hpp"

namespace rowan::tool {

/// `rowan::belongs_to<Customer> customer`.
struct PulledRelation {
  std::string kind;  ///< belongs_to, has_one, has_many, many_to_many
  QualifiedName target;
  std::string name;
  std::string by;                             ///< `relation(by = …)`; empty: no other key fits
  std::optional<QualifiedName> through = {};  ///< the join table of a many_to_many
};

struct PullSource {
  PullSource(const Schema& pulled, const std::string& database, NamingPatterns patterns);

  /// Another name for a column that its default draws from: what a nextval() of each sequence looks like.
  [[nodiscard]] const Sequence* sequence_of(const Column& column) const;
  [[nodiscard]] std::string member(const Table& table, const std::string& column) const {
    return names.member_of(table.name, column);
  }
  [[nodiscard]] Names members(const Table& table, const Names& columns) const;

  const Schema& schema;
  NamingPatterns naming;  ///< what a scan calls the keys and indexes without a name
  PullNames names;
  std::map<QualifiedName, std::vector<PulledRelation>> relations;
  PlainPartitions partitions;  ///< those that are annotations of their parents
  std::set<std::pair<QualifiedName, std::string>> implied_indexes;  ///< what `references` makes by itself
  std::set<QualifiedName> views;                                    ///< their structs are unmanaged
  std::vector<std::string> left_out;  ///< what no header can say, each in a line

 private:
  std::map<Expression, const Sequence*> sequences_;
};

/// The foreign key that stands on the column itself; the others stand on the struct.
const ForeignKey* reference_of(const PullSource& source, const Table& table, const std::string& column);
bool stands_on_struct(const PullSource& source, const Table& table, const ForeignKey& key);

/// Fills `relations`: both ends of every foreign key between pulled tables, and what join tables tie.
void infer_relations(PullSource& source);

/// Fills `implied_indexes`: plain indexes of foreign keys with the name that Rowan chooses.
void find_implied_indexes(PullSource& source);

/// What `references` does without `index =`: the index is implied, or something covers the key already.
bool needs_no_index_option(const PullSource& source, const Table& table, const ForeignKey& key);

}  // namespace rowan::tool
