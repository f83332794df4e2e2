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

}  // namespace rowan
