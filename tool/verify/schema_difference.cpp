#include "verify/schema_difference.hpp"

#include <algorithm>
#include <concepts>

namespace rowan::tool {
namespace {

using Found = std::optional<SchemaDifference>;

std::string text(const std::string& value) { return value.empty() ? "nothing" : "\"" + value + "\""; }
std::string text(bool value) { return value ? "yes" : "no"; }
std::string text(const ColumnType& value) { return display(value); }
std::string text(const QualifiedName& value) { return display(value); }
std::string text(const StorageParameter& value) { return value.first + "=" + value.second; }
std::string text(const IndexKey& key) {
  return (key.column.empty() ? key.expression : key.column) + (key.descending ? " desc" : "") +
         (key.operator_class.empty() ? "" : " " + key.operator_class) +
         (key.collation.empty() ? "" : " collate " + key.collation) +
         (key.nulls == NullsOrder::standard ? ""
          : key.nulls == NullsOrder::first  ? " nulls first"
                                            : " nulls last");
}
template <class Enum>
  requires std::is_enum_v<Enum>
std::string text(Enum value) {
  return EnumLabels<Enum>::labels[static_cast<std::size_t>(value)];
}
std::string text(const PrimaryKey& key);
template <class T>
std::string text(const std::optional<T>& value) {
  return value ? text(*value) : "nothing";
}
template <class T>
std::string text(const std::vector<T>& values) {
  std::string all;
  for (const auto& value : values) all += (all.empty() ? "" : ", ") + text(value);
  return "(" + all + ")";
}
std::string text(const PrimaryKey& key) { return key.name + " " + text(key.columns); }

template <class T>
concept Named = Described<T> && requires(const T& value) { value.name; };

/// What one says of a named thing within its owner.
template <class T>
std::string kind();
template <>
std::string kind<Table>() {
  return "table ";
}
template <>
std::string kind<EnumType>() {
  return "enum type ";
}
template <>
std::string kind<Column>() {
  return "column ";
}
template <>
std::string kind<Unique>() {
  return "unique constraint ";
}
template <>
std::string kind<Check>() {
  return "check ";
}
template <>
std::string kind<ForeignKey>() {
  return "foreign key ";
}
template <>
std::string kind<Index>() {
  return "index ";
}

std::string name_of(const std::string& name) { return name; }
std::string name_of(const QualifiedName& name) { return display(name); }

std::string join(const std::string& path, const std::string& part) {
  return path.empty() ? part : path + ", " + part;
}

template <class T>
Found compare(const std::string& path, const T& expected, const T& found) {
  if (expected == found) return {};
  return SchemaDifference{path, "expected " + text(expected) + ", found " + text(found)};
}

template <Described T>
  requires Named<T> || std::same_as<T, Schema>
Found compare_members(const std::string& path, const T& expected, const T& found);

template <Named T>
Found compare_named(const std::string& path, const std::vector<T>& expected, const std::vector<T>& found) {
  const auto with_name = [](const std::vector<T>& values, const T& like) {
    const auto at =
        std::find_if(values.begin(), values.end(), [&](const T& value) { return value.name == like.name; });
    return at == values.end() ? nullptr : &*at;
  };
  for (const auto& value : expected) {
    const auto object = join(path, kind<T>() + name_of(value.name));
    const T* other = with_name(found, value);
    if (other == nullptr) return SchemaDifference{object, "expected, but it is not there"};
    if (auto difference = compare_members(object, value, *other)) return difference;
  }
  for (const auto& value : found)
    if (with_name(expected, value) == nullptr)
      return SchemaDifference{join(path, kind<T>() + name_of(value.name)), "is there, but was not expected"};
  return {};
}

template <Described T>
  requires Named<T> || std::same_as<T, Schema>
Found compare_members(const std::string& path, const T& expected, const T& found) {
  Found first;
  const auto visit = [&](const auto& each) {
    if (first) return;
    const auto& left = expected.*(each.pointer);
    const auto& right = found.*(each.pointer);
    if constexpr (requires { compare_named(path, left, right); })
      first = compare_named(path, left, right);
    else
      first = compare(join(path, std::string(each.name)), left, right);
  };
  T::members([&](auto... each) { (visit(each), ...); });
  return first;
}

}  // namespace

Found first_difference(const Schema& expected, const Schema& found) {
  return compare_members({}, normalized(expected, false), normalized(found, false));
}

}  // namespace rowan::tool
