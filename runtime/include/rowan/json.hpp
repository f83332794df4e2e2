// Models jsonb through nlohmann::json. Entities with such a member include <nlohmann/json.hpp> themselves.
// Nothing to extend; a struct as a jsonb value gets a codec of its own.
#pragma once
#include <nlohmann/json.hpp>

#include <rowan/codec.hpp>

namespace rowan {

template <>
struct codec<nlohmann::json> {
  static constexpr unsigned type = 3802;
  static constexpr unsigned array_type = 3807;
  static void encode(const nlohmann::json& value, std::string& bytes);
  static void decode(std::string_view bytes, nlohmann::json& value);
};

}  // namespace rowan
