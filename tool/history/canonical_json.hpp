// Models values as JSON in one spelling, from members(): what equals the default is left out, the order is
// fixed. A new struct needs nothing here; a new kind of member needs a to_canonical and a read.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/members.hpp"

namespace rowan::tool {

using Json = nlohmann::ordered_json;

/// What is wrong, and where: `changes[2].column.type`.
class JsonError : public std::runtime_error {
 public:
  JsonError(const std::string& where, const std::string& what)
      : std::runtime_error(where.empty() ? what : where + ": " + what) {}
};

/// A member that no struct of ours has is not dropped in silence.
JsonError unknown_member(const std::string& where, std::string_view name);
JsonError wrong_type(const std::string& where, std::string_view expected, const Json& found);
JsonError unknown_label(const std::string& where, const std::string& found,
                        const std::vector<std::string>& labels);

inline Json to_canonical(const std::string& value) { return value; }
inline Json to_canonical(bool value) { return value; }
inline Json to_canonical(int value) { return value; }
inline Json to_canonical(long long value) { return value; }
template <class Enum>
  requires std::is_enum_v<Enum>
Json to_canonical(Enum value) {
  return EnumLabels<Enum>::labels[static_cast<std::size_t>(value)];
}
template <Described T>
Json to_canonical(const T& value);
template <class T>
Json to_canonical(const std::optional<T>& value);
template <class A, class B>
Json to_canonical(const std::pair<A, B>& value) {
  return Json::array({to_canonical(value.first), to_canonical(value.second)});
}
template <class T>
Json to_canonical(const std::vector<T>& values) {
  Json array = Json::array();
  for (const auto& value : values) array.push_back(to_canonical(value));
  return array;
}
template <class T>
Json to_canonical(const std::optional<T>& value) {
  return value ? to_canonical(*value) : Json();
}

/// Adds the members that differ from a default-constructed T.
template <Described T>
void add_members(Json& object, const T& value) {
  [[maybe_unused]] static const T standard{};
  const auto add = [&](auto each) {
    if (!(value.*(each.pointer) == standard.*(each.pointer)))
      object[std::string(each.name)] = to_canonical(value.*(each.pointer));
  };
  T::members([&](auto... each) { (add(each), ...); });
}
template <Described T>
Json to_canonical(const T& value) {
  Json object = Json::object();
  add_members(object, value);
  return object;
}

void read(const Json& json, std::string& into, const std::string& where);
void read(const Json& json, bool& into, const std::string& where);
void read(const Json& json, int& into, const std::string& where);
void read(const Json& json, long long& into, const std::string& where);
template <class Enum>
  requires std::is_enum_v<Enum>
void read(const Json& json, Enum& into, const std::string& where) {
  std::string label;
  read(json, label, where);
  const auto& labels = EnumLabels<Enum>::labels;
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (label == labels[i]) return void(into = static_cast<Enum>(i));
  throw unknown_label(where, label, {labels.begin(), labels.end()});
}
template <Described T>
void read(const Json& json, T& into, const std::string& where);
template <class T>
void read(const Json& json, std::optional<T>& into, const std::string& where);
template <class A, class B>
void read(const Json& json, std::pair<A, B>& into, const std::string& where) {
  if (!json.is_array() || json.size() != 2) throw wrong_type(where, "an array of two", json);
  read(json[0], into.first, where + "[0]");
  read(json[1], into.second, where + "[1]");
}
template <class T>
void read(const Json& json, std::vector<T>& into, const std::string& where) {
  if (!json.is_array()) throw wrong_type(where, "an array", json);
  into.clear();
  for (std::size_t i = 0; i < json.size(); ++i)
    read(json[i], into.emplace_back(), where + "[" + std::to_string(i) + "]");
}
template <class T>
void read(const Json& json, std::optional<T>& into, const std::string& where) {
  if (json.is_null()) return into.reset();
  read(json, into.emplace(), where);
}

/// Reads every member; `ignored` is the one key of the object that is not a member ("op").
template <Described T>
void read_members(const Json& json, T& into, const std::string& where, std::string_view ignored = {}) {
  if (!json.is_object()) throw wrong_type(where, "an object", json);
  for (const auto& [key, value] : json.items()) {
    if (key == ignored) continue;
    bool known = false;
    for_each_member(into, [&](std::string_view name, auto& member) {
      if (name != key) return;
      known = true;
      read(value, member, where.empty() ? key : where + "." + key);
    });
    if (!known) throw unknown_member(where, key);
  }
}
template <Described T>
void read(const Json& json, T& into, const std::string& where) {
  read_members(json, into, where);
}

}  // namespace rowan::tool
