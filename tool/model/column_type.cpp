#include "model/column_type.hpp"

#include <algorithm>
#include <array>

namespace rowan::tool {
namespace {

using Aliases = std::span<const std::string_view>;
constexpr std::array<std::string_view, 1> boolean{"boolean"};
constexpr std::array<std::string_view, 2> smallint{"int2", "smallserial"};
constexpr std::array<std::string_view, 3> integer{"int4", "int", "serial"};
constexpr std::array<std::string_view, 2> bigint{"int8", "bigserial"};
constexpr std::array<std::string_view, 1> real{"float4"};
constexpr std::array<std::string_view, 2> double_precision{"float8", "float"};
constexpr std::array<std::string_view, 1> varchar{"character varying"};
constexpr std::array<std::string_view, 1> numeric{"decimal"};
constexpr std::array<std::string_view, 1> timestamptz{"timestamp with time zone"};
constexpr std::array<std::string_view, 1> timestamp{"timestamp without time zone"};

// name, aliases, C++ type, default of that C++ type, oid, array oid, modifiers (oids: pg_type.dat of
// PostgreSQL)
constexpr TypeRow rows[] = {
    {"bool", boolean, "bool", true, 16, 1000, 0},
    {"smallint", smallint, "std::int16_t", true, 21, 1005, 0},
    {"integer", integer, "std::int32_t", true, 23, 1007, 0},
    {"bigint", bigint, "std::int64_t", true, 20, 1016, 0},
    {"real", real, "float", true, 700, 1021, 0},
    {"double precision", double_precision, "double", true, 701, 1022, 0},
    {"text", {}, "std::string", true, 25, 1009, 0},
    {"varchar", varchar, "std::string", false, 1043, 1015, 1},
    {"bytea", {}, "std::vector<std::byte>", true, 17, 1001, 0},
    {"uuid", {}, "rowan::uuid", true, 2950, 2951, 0},
    {"numeric", numeric, "rowan::decimal", true, 1700, 1231, 2},
    {"timestamptz", timestamptz, "rowan::timestamptz", true, 1184, 1185, 1},
    {"timestamp", timestamp, "rowan::timestamp", true, 1114, 1115, 1},
    {"date", {}, "rowan::date", true, 1082, 1182, 0},
    {"jsonb", {}, "nlohmann::json", true, 3802, 3807, 0},
};

template <class Predicate>
const TypeRow* first_row(Predicate predicate) {
  const auto* found = std::find_if(std::begin(rows), std::end(rows), predicate);
  return found == std::end(rows) ? nullptr : found;
}

}  // namespace

std::span<const TypeRow> type_rows() { return rows; }

const TypeRow* find_type_by_name(std::string_view name) {
  return first_row([&](const TypeRow& row) {
    return row.name == name || std::find(row.aliases.begin(), row.aliases.end(), name) != row.aliases.end();
  });
}

const TypeRow* find_type_by_cpp(std::string_view cpp_type) {
  return first_row([&](const TypeRow& row) { return row.cpp_default && row.cpp_type == cpp_type; });
}

const TypeRow* find_type_by_oid(unsigned oid) {
  return first_row([&](const TypeRow& row) { return row.oid == oid || row.array_oid == oid; });
}

std::string display(const ColumnType& type) {
  std::string text =
      type.schema.empty() || type.schema == "public" ? type.name : type.schema + "." + type.name;
  for (std::size_t i = 0; i < type.modifiers.size(); ++i)
    text += (i == 0 ? "(" : ",") + std::to_string(type.modifiers[i]);
  if (!type.modifiers.empty()) text += ")";
  return type.array ? text + "[]" : text;
}

}  // namespace rowan::tool
