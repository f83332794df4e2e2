// Models loading of relations: one query for the related rows of many rows, then each row gets its own.
// Included by generated .cpp files only. To add a kind of relation: a function here, its name in codegen.
#pragma once
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <vector>

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
template <class Source, class Target, class Join>
struct RelationMember<many_to_many<Target, Join> Source::*> {
  using source = Source;
  using target = Target;
};

/// The keys of many rows: rows with equal keys are one group, numbered from 0 in the order they came.
class KeyGroups {
 public:
  explicit KeyGroups(const Load& load) : load_(load) {}

  /// Adds the next row by the values of its key; keys with a NULL are one group, which gets no rows.
  void add(Parameters key);
  /// The group of each row added.
  [[nodiscard]] const std::vector<std::size_t>& rows() const { return rows_; }
  [[nodiscard]] std::size_t count() const { return numbers_.size(); }
  /// The group with this key; count() when no row added has it.
  [[nodiscard]] std::size_t group_of(const Parameters& key) const;
  /// The group of a row of select() by the key that stands behind its columns: that of a join table.
  [[nodiscard]] std::size_t group_behind(const Result& result, std::size_t row) const;
  /// The related rows of all groups; nothing is run when no key is without NULL.
  [[nodiscard]] std::optional<Result> select(const Session& session) const;

 private:
  const Load& load_;
  std::unordered_map<std::string, std::size_t> numbers_;  // by key_bytes
  std::vector<std::size_t> rows_;
  std::vector<Parameters> wanted_;
};

template <class Member>
inline constexpr bool is_many = false;
template <class Source, class Target>
inline constexpr bool is_many<has_many<Target> Source::*> = true;
template <class Source, class Target, class Join>
inline constexpr bool is_many<many_to_many<Target, Join> Source::*> = true;
/// The first row by primary key, as a walk to it finds.
Load first_of(const Load& load);

/// Sets the member of each row to its related rows, none included. Rows with equal keys share them.
template <auto member>
void load_related(const Session& session, const Load& load, void* first, std::size_t count) {
  using Source = typename RelationMember<decltype(member)>::source;
  using Target = typename RelationMember<decltype(member)>::target;
  if (!is_many<decltype(member)> && !load.relation->unique && !load.select.limit)
    return load_related<member>(session, first_of(load), first, count);
  const auto& relation = *load.relation;
  auto* rows = static_cast<Source*>(first);
  KeyGroups groups(load);
  for (std::size_t i = 0; i < count; ++i) groups.add(values_of(rows[i], relation.columns));
  std::vector<std::vector<Target>> found(groups.count());
  if (const auto result = groups.select(session)) {
    auto related = read_rows<Target>(*result);
    load_relations(session, load.select.loads, related);
    for (std::size_t i = 0; i < related.size(); ++i) {
      const auto group = relation.through != nullptr
                             ? groups.group_behind(*result, i)
                             : groups.group_of(values_of(related[i], relation.target_columns));
      if (group < found.size()) found[group].push_back(std::move(related[i]));
    }
  }
  using Loaded = std::remove_reference_t<decltype(rows->*member)>;
  std::vector<Loaded> shared;
  shared.reserve(found.size());
  for (auto& group : found) shared.emplace_back(std::move(group));
  for (std::size_t i = 0; i < count; ++i) rows[i].*member = shared[groups.rows()[i]];
}

}  // namespace rowan
