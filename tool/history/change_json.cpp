#include "history/change_json.hpp"

#include <optional>
#include <utility>

#include "operation/operation.hpp"

namespace rowan::tool {
namespace {

template <std::size_t... I>
std::optional<Change> change_named(std::string_view op, std::index_sequence<I...>) {
  std::optional<Change> result;
  const auto try_one = [&](Change change) {
    if (!result && operation_name(change) == op) result = std::move(change);
  };
  (try_one(Change{std::in_place_index<I>}), ...);
  return result;
}

}  // namespace

Json change_to_json(const Change& change) {
  Json object = Json::object();
  object["op"] = operation_name(change);
  std::visit([&](const auto& each) { add_members(object, each); }, change);
  return object;
}

Change change_from_json(const Json& json, const std::string& where) {
  if (!json.is_object()) throw wrong_type(where, "an object", json);
  std::string op;
  read(json.contains("op") ? json["op"] : Json(), op, where + ".op");
  auto change = change_named(op, std::make_index_sequence<std::variant_size_v<AnyChange>>());
  if (!change)
    throw JsonError(where, "unknown operation '" + op + "': a newer version of Rowan wrote this file");
  std::visit([&](auto& each) { read_members(json, each, where + " (" + op + ")", "op"); }, *change);
  return std::move(*change);
}

}  // namespace rowan::tool
