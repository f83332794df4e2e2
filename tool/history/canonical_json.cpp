#include "history/canonical_json.hpp"

namespace rowan::tool {

JsonError unknown_member(const std::string& where, std::string_view name) {
  return {where, "unknown member '" + std::string(name) + "': a newer version of Rowan wrote this file"};
}

JsonError wrong_type(const std::string& where, std::string_view expected, const Json& found) {
  return {where, "expected " + std::string(expected) + ", found " + found.dump()};
}

JsonError unknown_label(const std::string& where, const std::string& found,
                        const std::vector<std::string>& labels) {
  std::string legal;
  for (const auto& label : labels) legal += (legal.empty() ? "" : ", ") + label;
  return {where, "unknown value '" + found + "', expected one of " + legal +
                     "; if it is not a slip, a newer version of Rowan wrote this file"};
}

void read(const Json& json, std::string& into, const std::string& where) {
  if (!json.is_string()) throw wrong_type(where, "a string", json);
  into = json.get<std::string>();
}

void read(const Json& json, bool& into, const std::string& where) {
  if (!json.is_boolean()) throw wrong_type(where, "true or false", json);
  into = json.get<bool>();
}

void read(const Json& json, int& into, const std::string& where) {
  if (!json.is_number_integer()) throw wrong_type(where, "a whole number", json);
  into = json.get<int>();
}

void read(const Json& json, long long& into, const std::string& where) {
  if (!json.is_number_integer()) throw wrong_type(where, "a whole number", json);
  into = json.get<long long>();
}

}  // namespace rowan::tool
