// Models loading of relations: one query for the related rows of many rows, then each row gets its own.
// Included by generated .cpp files only. To add a kind of relation: a function here, its name in codegen.
#pragma once
#include <type_traits>

#include <rowan/mapping.hpp>
#include <rowan/related.hpp>

namespace rowan {

/// The struct that has a relation member, and the struct it leads to.
template <class Member>
struct RelationMember;
template <class Source, class Target>
struct RelationMember<belongs_to<Target> Source::*> {
  using source = Source;
  using target = Target;
};
template <class Source, class Target>
struct RelationMember<has_one<Target> Source::*> {
  using source = Source;
  using target = Target;
};
template <class Source, class Target>
struct RelationMember<has_many<Target> Source::*> {
  using source = Source;
  using target = Target;
};

/// Rows of the relation's target for all of `rows`, by the bytes of their key.
template <class Source, class Target>
std::unordered_map<std::string, std::vector<Target>> related(const Session& session,
                                                             const RelationInfo& relation,
                                                             std::span<const std::string> keys,
                                                             std::span<const Source> rows) {
  std::unordered_map<std::string, std::vector<Target>> found;
  std::vector<Parameters> wanted;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!keys[i].empty() && found.try_emplace(keys[i]).second)
      wanted.push_back(values_of(rows[i], relation.columns));
  if (wanted.empty()) return found;
  for (auto& row : read_rows<Target>(run(session, select_related(relation, wanted))))
    found[key_bytes(values_of(row, relation.target_columns))].push_back(std::move(row));
  return found;
}

template <class Source>
std::vector<std::string> keys_of(std::span<const Source> rows, const RelationInfo& relation) {
  std::vector<std::string> keys;
  for (const auto& row : rows) keys.push_back(key_bytes(values_of(row, relation.columns)));
  return keys;
}

/// Sets the member of each row to its related rows, none included. Rows with equal keys share them.
template <auto member>
void load_related(const Session& session, const RelationInfo& relation, void* first, std::size_t count) {
  using Source = typename RelationMember<decltype(member)>::source;
  using Target = typename RelationMember<decltype(member)>::target;
  const std::span<Source> rows(static_cast<Source*>(first), count);
  const auto keys = keys_of<Source>(rows, relation);
  auto found = related<Source, Target>(session, relation, keys, rows);
  using Loaded = std::remove_reference_t<decltype(rows[0].*member)>;
  std::unordered_map<std::string, Loaded> shared;
  for (std::size_t i = 0; i < count; ++i) {
    const auto [loaded, added] = shared.try_emplace(keys[i]);
    if (added) loaded->second = Loaded(std::move(found[keys[i]]));
    rows[i].*member = loaded->second;
  }
}

}  // namespace rowan
