// Renames that the user decided, then the names that follow from them: an index, key or check that is equal
// in all but its name is the same object.
#include <algorithm>
#include <type_traits>

#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

using Rename = Decisions::Rename;

/// `from` of a decision: without a dot it stays in the schema of the new name.
QualifiedName old_name(const Rename& rename) {
  const auto dot = rename.from.find('.');
  if (dot == std::string::npos) return {rename.object.schema, rename.from};
  return {rename.from.substr(0, dot), rename.from.substr(dot + 1)};
}

/// True if another decision gives the name to something else that waits for it: a to b, b to c.
bool passes_on(const Comparison& comparison, const Rename& rename, const QualifiedName& name) {
  const auto& all = comparison.decisions().renames;
  return std::any_of(all.begin(), all.end(), [&](const Rename& other) {
    if (other.kind != rename.kind || other.object != name) return false;
    return rename.kind == Rename::Kind::table ? find_table(comparison.now(), old_name(other)) != nullptr
                                              : find_enum_type(comparison.now(), old_name(other)) != nullptr;
  });
}

/// Where a schema has its objects of this kind.
template <class T>
constexpr auto list_of() {
  if constexpr (std::is_same_v<T, Domain>)
    return &Schema::domains;
  else if constexpr (std::is_same_v<T, CompositeType>)
    return &Schema::composite_types;
  else if constexpr (std::is_same_v<T, RangeType>)
    return &Schema::range_types;
  else
    return &Schema::collations;
}

// Each tells whether the decision was news. It is only while the old name is there and the new one is not.
bool rename_table(Comparison& comparison, const Rename& rename) {
  const auto from = old_name(rename);
  if (find_table(comparison.now(), from) == nullptr) return false;
  if (find_table(comparison.now(), rename.object) != nullptr) return false;
  if (find_table(comparison.to(), from) != nullptr && !passes_on(comparison, rename, from)) return false;
  comparison.change(RenameTable{from, rename.object});
  return true;
}

bool rename_enum_type(Comparison& comparison, const Rename& rename) {
  const auto from = old_name(rename);
  if (find_enum_type(comparison.now(), from) == nullptr) return false;
  if (find_enum_type(comparison.now(), rename.object) != nullptr) return false;
  if (find_enum_type(comparison.to(), from) != nullptr && !passes_on(comparison, rename, from)) return false;
  comparison.change(RenameEnumType{from, rename.object});
  return true;
}

bool rename_column(Comparison& comparison, const Rename& rename) {
  const auto* table = find_table(comparison.now(), rename.object);
  if (table == nullptr || find_column(*table, rename.from) == nullptr) return false;
  if (find_column(*table, rename.part) != nullptr) return false;
  comparison.change(RenameColumn{rename.object, rename.from, rename.part});
  return true;
}

bool rename_enum_value(Comparison& comparison, const Rename& rename) {
  const auto* type = find_enum_type(comparison.now(), rename.object);
  if (type == nullptr) return false;
  const auto has = [&](const std::string& value) {
    return std::find(type->values.begin(), type->values.end(), value) != type->values.end();
  };
  if (!has(rename.from) || has(rename.part)) return false;
  comparison.change(RenameEnumValue{rename.object, rename.from, rename.part});
  return true;
}

template <class T>
bool rename_object(Comparison& comparison, const Rename& rename) {
  constexpr auto list = list_of<T>();
  const auto from = old_name(rename);
  if (find_by_name(comparison.now().*list, from) == nullptr ||
      find_by_name(comparison.now().*list, rename.object) != nullptr ||
      find_by_name(comparison.to().*list, from) != nullptr)
    return false;
  comparison.change(RenameObject<T>{from, rename.object});
  return true;
}

bool rename_attribute(Comparison& comparison, const Rename& rename) {
  const auto* type = find_by_name(comparison.now().composite_types, rename.object);
  if (type == nullptr || find_by_name(type->attributes, rename.from) == nullptr ||
      find_by_name(type->attributes, rename.part) != nullptr)
    return false;
  comparison.change(RenameAttribute{rename.object, rename.from, rename.part});
  return true;
}

/// One that waits for a name to become free is tried again after the others. Each is done at most once.
void apply_kind(Comparison& comparison, Rename::Kind kind, bool (*rename)(Comparison&, const Rename&)) {
  std::vector<Rename> open;
  for (const auto& decision : comparison.decisions().renames)
    if (decision.kind == kind) open.push_back(decision);
  while (std::erase_if(open, [&](const Rename& decision) { return rename(comparison, decision); }) > 0) {
  }
}

template <class Object>
bool equal_but_name(Object a, const Object& b) {
  a.name = b.name;
  if constexpr (requires { a.comment; }) a.comment = b.comment;
  if constexpr (requires { a.valid; }) a.valid = b.valid;
  return a == b;
}

/// Pairs objects of `now` whose name is not wanted with wanted ones that are missing, and renames.
template <class Object, class MakeRename>
void rename_equal(Comparison& comparison, const std::vector<Object>& now, const std::vector<Object>& wanted,
                  MakeRename make_rename) {
  std::vector<const Object*> unused;
  for (const auto& object : now)
    if (find_by_name(wanted, object.name) == nullptr) unused.push_back(&object);
  for (const auto& object : wanted) {
    if (find_by_name(now, object.name) != nullptr) continue;
    const auto found = std::find_if(unused.begin(), unused.end(), [&](const Object* candidate) {
      return equal_but_name(*candidate, object);
    });
    if (found == unused.end()) continue;
    comparison.change(make_rename((*found)->name, object.name));
    unused.erase(found);
  }
}

}  // namespace

void apply_renames(Comparison& comparison) {
  apply_kind(comparison, Rename::Kind::enum_type, rename_enum_type);
  apply_kind(comparison, Rename::Kind::enum_value, rename_enum_value);
  apply_kind(comparison, Rename::Kind::domain, rename_object<Domain>);
  apply_kind(comparison, Rename::Kind::composite_type, rename_object<CompositeType>);
  apply_kind(comparison, Rename::Kind::attribute, rename_attribute);
  apply_kind(comparison, Rename::Kind::range_type, rename_object<RangeType>);
  apply_kind(comparison, Rename::Kind::collation, rename_object<Collation>);
  apply_kind(comparison, Rename::Kind::table, rename_table);
  apply_kind(comparison, Rename::Kind::column, rename_column);
}

void rename_dependent_names(Comparison& comparison) {
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    const auto constraint = [&](const std::string& from, const std::string& to) {
      return RenameConstraint{wanted.name, from, to};
    };
    if (now.primary_key && wanted.primary_key && now.primary_key->name != wanted.primary_key->name &&
        equal_but_name(*now.primary_key, *wanted.primary_key))
      comparison.change(constraint(now.primary_key->name, wanted.primary_key->name));
    rename_equal(comparison, now.uniques, wanted.uniques, constraint);
    rename_equal(comparison, now.checks, wanted.checks, constraint);
    rename_equal(comparison, now.exclusions, wanted.exclusions, constraint);
    rename_equal(comparison, now.foreign_keys, wanted.foreign_keys, constraint);
    rename_equal(
        comparison, now.indexes, wanted.indexes,
        [&](const std::string& from, const std::string& to) { return RenameIndex{wanted.name, from, to}; });
  });
  for (const auto& wanted : comparison.to().domains)
    if (const auto* found = find_by_name(comparison.now().domains, wanted.name))
      rename_equal(comparison, std::vector(found->checks), wanted.checks,
                   [&](const std::string& from, const std::string& to) {
                     return RenameDomainCheck{wanted.name, from, to};
                   });
}

}  // namespace rowan::tool
