#include <rowan/error.hpp>
#include <rowan/json.hpp>

namespace rowan {

// jsonb_send: a version byte, then the text (jsonb.c).
void codec<nlohmann::json>::encode(const nlohmann::json& value, std::string& bytes) {
  bytes += '\x01';
  try {
    bytes += value.dump();
  } catch (const nlohmann::json::exception& error) {
    throw ValueError(std::string("the JSON value cannot be written: ") + error.what());
  }
}

void codec<nlohmann::json>::decode(std::string_view bytes, nlohmann::json& value) {
  if (bytes.empty() || bytes[0] != '\x01') throw ValueError("jsonb from the server has an unknown version");
  value = nlohmann::json::parse(bytes.substr(1));
}

Expression json_path(std::initializer_list<std::string_view> steps) {
  Parameters path;
  path.add_array(std::span<const std::string_view>(steps.begin(), steps.size()));
  return Expression(std::move(path));
}

}  // namespace rowan
