#include "cli/migrations_json.hpp"

#include <rowan/migration.hpp>

#include "lint/allow.hpp"
#include "operation/operation.hpp"
#include "plan/summary.hpp"

namespace rowan::tool {

using Json = nlohmann::ordered_json;

namespace {

Json hazards_json(const std::string& sql) {
  auto list = Json::array();
  for (const auto hazard : declared_hazards(sql, false))
    list.push_back({{"code", hazard_row(hazard).code}, {"name", hazard_row(hazard).name}});
  return list;
}

}  // namespace

Json changes_json(const Changes& changes) {
  auto list = Json::array();
  for (const auto& change : changes)
    list.push_back({{"operation", operation_name(change)}, {"summary", summary(change)}});
  return list;
}

Json questions_json(const std::vector<Question>& questions) {
  auto list = Json::array();
  for (const auto& question : questions)
    list.push_back({{"object", question.object}, {"message", question.message}, {"help", question.help}});
  return list;
}

Json migration_json(const std::filesystem::path& folder, const NewMigration& migration, bool with_sql) {
  const auto& record = migration.record;
  const auto path = sql_path(folder, record);
  const auto parsed = rowan::parse_migration({path.filename().string(), migration.sql});
  Json json{{"file", path.string()},
            {"changes_file", changes_path(folder, record).string()},
            {"version", record.version},
            {"name", record.name},
            {"plan", record.plan},
            {"transactional", parsed.up.transactional},
            {"summary", plan_summary(record.changes)},
            {"changes", changes_json(record.changes)},
            {"hazards", hazards_json(migration.sql)}};
  if (with_sql) json["sql"] = migration.sql;
  return json;
}

Json migrations_json(const std::filesystem::path& folder, const std::vector<NewMigration>& migrations,
                     bool with_sql) {
  auto list = Json::array();
  for (const auto& each : migrations) list.push_back(migration_json(folder, each, with_sql));
  return list;
}

Json files_json(const std::filesystem::path& folder, const std::vector<RecordedMigration>& migrations) {
  auto list = Json::array();
  for (const auto& each : migrations) list.push_back(sql_path(folder, each).string());
  return list;
}

}  // namespace rowan::tool
