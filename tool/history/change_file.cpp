#include <algorithm>
#include <array>

#include "history/change_json.hpp"
#include "history/history.hpp"

namespace rowan::tool {
namespace {

void read_header(const Json& json, RecordedMigration& into) {
  read(json.value("version", Json("")), into.version, "version");
  read(json.value("name", Json("")), into.name, "name");
  read(json.value("plan", Json("")), into.plan, "plan");
  read(json.value("parent", Json("")), into.parent, "parent");
  read(json.value("checksum", Json("")), into.checksum, "checksum");
  read(json.value("by_hand", Json(false)), into.by_hand, "by_hand");
}

void read_file(const Json& json, RecordedMigration& into) {
  if (!json.is_object()) throw wrong_type("", "an object", json);
  int format = 0;
  read(json.value("format", Json()), format, "format");
  if (format > change_file_format)
    throw JsonError("format", std::to_string(format) + " is newer than " +
                                  std::to_string(change_file_format) +
                                  ", which this version of Rowan reads: a newer one wrote this file");
  for (const auto& [key, value] : json.items()) {
    constexpr std::array<std::string_view, 8> known{"format", "version",  "name",    "plan",
                                                    "parent", "checksum", "by_hand", "changes"};
    if (std::find(known.begin(), known.end(), key) == known.end()) throw unknown_member("", key);
  }
  read_header(json, into);
  const auto changes = json.value("changes", Json::array());
  if (!changes.is_array()) throw wrong_type("changes", "an array", changes);
  into.changes.clear();
  for (std::size_t i = 0; i < changes.size(); ++i)
    into.changes.push_back(change_from_json(changes[i], "changes[" + std::to_string(i) + "]"));
}

}  // namespace

std::string change_file_text(const RecordedMigration& migration) {
  Json json = Json::object();
  json["format"] = change_file_format;
  json["version"] = migration.version;
  json["name"] = migration.name;
  json["plan"] = migration.plan;
  json["parent"] = migration.parent;
  json["checksum"] = migration.checksum;
  if (migration.by_hand) json["by_hand"] = true;
  json["changes"] = Json::array();
  for (const auto& change : migration.changes) json["changes"].push_back(change_to_json(change));
  return json.dump(2) + "\n";
}

std::optional<std::string> read_change_file(const std::string& text, RecordedMigration& into) {
  try {
    RecordedMigration read;
    read_file(Json::parse(text), read);
    into = std::move(read);
    return std::nullopt;
  } catch (const Json::parse_error& error) {
    return std::string("is not JSON: ") + error.what();
  } catch (const JsonError& error) {
    return error.what();
  }
}

}  // namespace rowan::tool
