# Prints a header with $1 annotated structs of ten members each: the input of the scan and compile measurements.
entities() {
  local count=$1 i
  cat <<'HEADER'
#pragma once
#include <rowan/schema.hpp>

namespace bench {
HEADER
  for ((i = 1; i <= count; ++i)); do
    cat <<STRUCT

/// Something number $i.
struct [[using rowan: table("things_$i"), index(kind, created)]] Thing$i {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::unique]] std::string name{};
  std::string kind{};
  std::optional<std::string> note{};
  std::int32_t amount = 0;
  double score = 0;
  bool active = true;
  rowan::uuid account{};
  std::optional<std::int64_t> parent{};
  [[rowan::created_at]] rowan::timestamptz created{};
};
STRUCT
  done
  printf '\n}  // namespace bench\n'
}

# Prints a source file with one query for each of $1 structs, through Rowan.
rowan_queries() {
  local count=$1 i
  printf '#include <rowan/rowan.hpp>\n\n#include "things.rowan.hpp"\n\nnamespace c = bench::columns;\n'
  for ((i = 1; i <= count; ++i)); do
    cat <<QUERY

std::vector<bench::Thing$i> active_things_$i(rowan::Database& db, const std::string& kind) {
  return bench::Thing${i}Repository{db}
      .where(c::thing$i.kind == kind && c::thing$i.active == true)
      .order_by(c::thing$i.created.desc())
      .limit(20)
      .list();
}
QUERY
  done
}

# The same queries by hand on libpqxx, with the structs and the reading of a row that its user writes.
pqxx_queries() {
  local count=$1 i
  printf '#include <cstdint>\n#include <optional>\n#include <pqxx/pqxx>\n#include <string>\n#include <vector>\n'
  for ((i = 1; i <= count; ++i)); do
    cat <<QUERY

struct Thing$i {
  std::int64_t id{};
  std::string name{};
  std::string kind{};
  std::optional<std::string> note{};
  std::int32_t amount = 0;
  double score = 0;
  bool active = true;
  std::string account{};
  std::optional<std::int64_t> parent{};
  std::string created{};
};

Thing$i read_thing_$i(const pqxx::row& row) {
  Thing$i thing;
  thing.id = row["id"].as<std::int64_t>();
  thing.name = row["name"].as<std::string>();
  thing.kind = row["kind"].as<std::string>();
  if (!row["note"].is_null()) thing.note = row["note"].as<std::string>();
  thing.amount = row["amount"].as<std::int32_t>();
  thing.score = row["score"].as<double>();
  thing.active = row["active"].as<bool>();
  thing.account = row["account"].as<std::string>();
  if (!row["parent"].is_null()) thing.parent = row["parent"].as<std::int64_t>();
  thing.created = row["created"].as<std::string>();
  return thing;
}

std::vector<Thing$i> active_things_$i(pqxx::connection& connection, const std::string& kind) {
  pqxx::work work(connection);
  std::vector<Thing$i> things;
  for (const auto& row : work.exec_params("SELECT id, name, kind, note, amount, score, active, account, parent, created "
                                          "FROM things_$i WHERE kind = \$1 AND active ORDER BY created DESC LIMIT 20",
                                          kind))
    things.push_back(read_thing_$i(row));
  work.commit();
  return things;
}
QUERY
  done
}
