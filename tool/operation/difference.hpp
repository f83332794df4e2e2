// Models values as words for messages, and what differs between two values of one struct, from members().
// A new struct needs nothing here; a new kind of member needs a branch in show().
#pragma once
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/column_type.hpp"
#include "model/members.hpp"
#include "model/name.hpp"

namespace rowan::tool {

inline std::string show(const std::string& text) { return text.empty() ? "nothing" : text; }
inline std::string show(bool value) { return value ? "true" : "false"; }
inline std::string show(int value) { return std::to_string(value); }
inline std::string show(long long value) { return std::to_string(value); }
inline std::string show(const ColumnType& type) { return display(type); }
inline std::string show(const QualifiedName& name) { return display(name); }
template <class Enum>
  requires std::is_enum_v<Enum>
std::string show(Enum value) {
  return EnumLabels<Enum>::labels[static_cast<std::size_t>(value)];
}
template <Described T>
std::string show(const T& value);
template <class T>
std::string show(const std::optional<T>& value);
template <class A, class B>
std::string show(const std::pair<A, B>& value) {
  return show(value.first) + " = " + show(value.second);
}
template <class T>
std::string show(const std::vector<T>& values) {
  std::string list;
  for (const auto& value : values) list += (list.empty() ? "" : ", ") + show(value);
  return "(" + list + ")";
}
template <class T>
std::string show(const std::optional<T>& value) {
  return value ? show(*value) : "nothing";
}
template <Described T>
std::string show(const T& value) {  // what equals the default says nothing
  [[maybe_unused]] static const T standard{};
  std::string list;
  const auto add = [&](auto each) {
    if (!(value.*(each.pointer) == standard.*(each.pointer)))
      list += (list.empty() ? "" : ", ") + std::string(each.name) + " " + show(value.*(each.pointer));
  };
  T::members([&](auto... each) { (add(each), ...); });
  return "{" + list + "}";
}

/// `enum type shop.order_status`, `column email`.
template <Named T>
std::string label(const T& value) {
  return std::string(T::kind) + " " + show(value.name);
}

/// `type: expected text, found integer; not_null: expected true, found false`; empty: the two are equal.
template <Described T>
std::string difference(const T& expected, const T& found) {
  std::string text;
  const auto compare = [&](auto each) {
    if (expected.*(each.pointer) == found.*(each.pointer)) return;
    text += (text.empty() ? "" : "; ") + std::string(each.name) + ": expected " +
            show(expected.*(each.pointer)) + ", found " + show(found.*(each.pointer));
  };
  T::members([&](auto... each) { (compare(each), ...); });
  return text;
}

}  // namespace rowan::tool
