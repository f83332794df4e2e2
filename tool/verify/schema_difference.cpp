#include "verify/schema_difference.hpp"

#include <algorithm>
#include <concepts>

#include "operation/difference.hpp"
#include "sql/spelling.hpp"

namespace rowan::tool {
namespace {

using Found = std::optional<SchemaDifference>;

std::string join(const std::string& path, const std::string& part) {
  return path.empty() ? part : path + ", " + part;
}

template <class T>
Found compare(const std::string& path, const T& expected, const T& found) {
  if (expected == found) return {};
  return SchemaDifference{path, "expected " + show(expected) + ", found " + show(found)};
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
    const auto object = join(path, label(value));
    const T* other = with_name(found, value);
    if (other == nullptr) return SchemaDifference{object, "expected, but it is not there"};
    if (auto difference = compare_members(object, value, *other)) return difference;
  }
  for (const auto& value : found)
    if (with_name(expected, value) == nullptr)
      return SchemaDifference{join(path, label(value)), "is there, but was not expected"};
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
  return compare_members({}, normalized(expected, false), normalized(spelled_like(expected, found), false));
}

Found first_difference(const Inspection& expected, const Inspection& found, bool more_may_be_there) {
  if (auto difference = first_difference(expected.schema, found.schema)) return difference;
  const auto holds = [](const std::vector<std::string>& objects, const std::string& object) {
    return std::find(objects.begin(), objects.end(), object) != objects.end();
  };
  for (const auto& object : expected.unmodelled)
    if (!holds(found.unmodelled, object)) return SchemaDifference{object, "expected, but it is not there"};
  if (more_may_be_there) return {};
  for (const auto& object : found.unmodelled)
    if (!holds(expected.unmodelled, object))
      return SchemaDifference{object, "is there, but was not expected"};
  return {};
}

}  // namespace rowan::tool
