#include "column_type.hpp"

#include <algorithm>
#include <string_view>

namespace rowan {
namespace {

struct KnownType {
  unsigned number;
  std::string_view name;
  unsigned text_kind;  // the type among 25 and 1009 in whose format its values are sent too
};

// pg_type.dat of PostgreSQL.
constexpr unsigned text = 25;
constexpr unsigned text_array = 1009;
constexpr KnownType known_types[] = {
    {16, "boolean", 0},
    {17, "bytea", 0},
    {18, "\"char\"", text},
    {19, "name", text},
    {20, "bigint", 0},
    {21, "smallint", 0},
    {23, "integer", 0},
    {25, "text", text},
    {114, "json", text},
    {142, "xml", text},
    {700, "real", 0},
    {701, "double precision", 0},
    {1042, "char", text},
    {1043, "varchar", text},
    {1082, "date", 0},
    {1114, "timestamp", 0},
    {1184, "timestamptz", 0},
    {1700, "numeric", 0},
    {2950, "uuid", 0},
    {1083, "time", 0},
    {1186, "interval", 0},
    {869, "inet", 0},
    {650, "cidr", 0},
    {829, "macaddr", 0},
    {3904, "int4range", 0},
    {3926, "int8range", 0},
    {3906, "numrange", 0},
    {3908, "tsrange", 0},
    {3910, "tstzrange", 0},
    {3912, "daterange", 0},
    {3802, "jsonb", 0},
    {1000, "boolean[]", 0},
    {1001, "bytea[]", 0},
    {1002, "\"char\"[]", text_array},
    {1003, "name[]", text_array},
    {1005, "smallint[]", 0},
    {1007, "integer[]", 0},
    {1009, "text[]", text_array},
    {1014, "char[]", text_array},
    {1015, "varchar[]", text_array},
    {1016, "bigint[]", 0},
    {1021, "real[]", 0},
    {1022, "double precision[]", 0},
    {1115, "timestamp[]", 0},
    {1182, "date[]", 0},
    {1185, "timestamptz[]", 0},
    {1231, "numeric[]", 0},
    {2951, "uuid[]", 0},
    {1183, "time[]", 0},
    {1187, "interval[]", 0},
    {1041, "inet[]", 0},
    {651, "cidr[]", 0},
    {1040, "macaddr[]", 0},
    {3905, "int4range[]", 0},
    {3927, "int8range[]", 0},
    {3907, "numrange[]", 0},
    {3909, "tsrange[]", 0},
    {3911, "tstzrange[]", 0},
    {3913, "daterange[]", 0},
    {3807, "jsonb[]", 0},
    {199, "json[]", text_array},
};
constexpr unsigned first_of_a_database = 16384;  // transam.h: FirstNormalObjectId

const KnownType* find(unsigned number) {
  const auto* found = std::find_if(std::begin(known_types), std::end(known_types),
                                   [&](const KnownType& type) { return type.number == number; });
  return found == std::end(known_types) ? nullptr : found;
}

}  // namespace

bool reads_as(unsigned expected, unsigned found) {
  if (expected == found || expected == 0 || find(expected) == nullptr) return true;
  const bool takes_text = expected == text || expected == text_array;
  if (found >= first_of_a_database) return takes_text;
  const auto* type = find(found);
  return takes_text && type != nullptr && type->text_kind == expected;
}

std::string type_name(unsigned number) {
  const auto* type = find(number);
  return type == nullptr ? "type number " + std::to_string(number) : std::string(type->name);
}

}  // namespace rowan
