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
constexpr std::array<std::string_view, 1> character{"character"};
constexpr std::array<std::string_view, 1> time{"time without time zone"};
constexpr std::array<std::string_view, 1> timetz{"time with time zone"};
constexpr std::array<std::string_view, 1> varbit{"bit varying"};

// name, aliases, C++ type, default of that C++ type, oid, array oid, modifiers, text too (oids:
// pg_type.dat of PostgreSQL)
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
    // A std::string has them too, in PostgreSQL's own spelling.
    {"interval", {}, "rowan::interval", true, 1186, 1187, 1, true},
    {"time", time, "rowan::time_of_day", true, 1083, 1183, 1, true},
    {"inet", {}, "rowan::inet", true, 869, 1041, 0, true},
    {"cidr", {}, "rowan::cidr", true, 650, 651, 0, true},
    {"macaddr", {}, "rowan::macaddr", true, 829, 1040, 0, true},
    {"int4range", {}, "rowan::range<std::int32_t>", true, 3904, 3905, 0, true},
    {"int8range", {}, "rowan::range<std::int64_t>", true, 3926, 3927, 0, true},
    {"numrange", {}, "rowan::range<rowan::decimal>", true, 3906, 3907, 0, true},
    {"tsrange", {}, "rowan::range<rowan::timestamp>", true, 3908, 3909, 0, true},
    {"tstzrange", {}, "rowan::range<rowan::timestamptz>", true, 3910, 3911, 0, true},
    {"daterange", {}, "rowan::range<rowan::date>", true, 3912, 3913, 0, true},
    // Read and written as text only.
    {"char", character, "std::string", false, 1042, 1014, 1},
    {"\"char\"", {}, "std::string", false, 18, 1002, 0},
    {"name", {}, "std::string", false, 19, 1003, 0},
    {"json", {}, "std::string", false, 114, 199, 0},
    {"xml", {}, "std::string", false, 142, 143, 0},
    {"oid", {}, "std::string", false, 26, 1028, 0},
    {"money", {}, "std::string", false, 790, 791, 0},
    {"timetz", timetz, "std::string", false, 1266, 1270, 1},
    {"bit", {}, "std::string", false, 1560, 1561, 1},
    {"varbit", varbit, "std::string", false, 1562, 1563, 1},
    {"macaddr8", {}, "std::string", false, 774, 775, 0},
    {"tsvector", {}, "std::string", false, 3614, 3643, 0},
    {"tsquery", {}, "std::string", false, 3615, 3645, 0},
    {"jsonpath", {}, "std::string", false, 4072, 4073, 0},
    {"int4multirange", {}, "std::string", false, 4451, 6150, 0},
    {"int8multirange", {}, "std::string", false, 4536, 6157, 0},
    {"nummultirange", {}, "std::string", false, 4532, 6151, 0},
    {"tsmultirange", {}, "std::string", false, 4533, 6152, 0},
    {"tstzmultirange", {}, "std::string", false, 4534, 6153, 0},
    {"datemultirange", {}, "std::string", false, 4535, 6155, 0},
    {"point", {}, "std::string", false, 600, 1017, 0},
    {"line", {}, "std::string", false, 628, 629, 0},
    {"lseg", {}, "std::string", false, 601, 1018, 0},
    {"box", {}, "std::string", false, 603, 1020, 0},
    {"path", {}, "std::string", false, 602, 1019, 0},
    {"polygon", {}, "std::string", false, 604, 1027, 0},
    {"circle", {}, "std::string", false, 718, 719, 0},
    {"pg_lsn", {}, "std::string", false, 3220, 3221, 0},
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
  if (!type.arguments.empty()) text += "(" + type.arguments + ")";
  return type.array ? text + "[]" : text;
}

}  // namespace rowan::tool
