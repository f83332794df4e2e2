#include "rows.hpp"

#include "load.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool::testing {
namespace {

struct Value {
  std::string_view type;
  const char* text;
};
constexpr Value values[] = {{"smallint", "1"},
                            {"integer", "1"},
                            {"bigint", "1"},
                            {"numeric", "1"},
                            {"real", "1"},
                            {"double precision", "1"},
                            {"money", "1"},
                            {"oid", "1"},
                            {"boolean", "true"},
                            {"bit", "1"},
                            {"text", "a"},
                            {"varchar", "a"},
                            {"char", "a"},
                            {"bpchar", "a"},
                            {"citext", "a"},
                            {"name", "a"},
                            {"uuid", "00000000-0000-4000-8000-000000000001"},
                            {"json", "{}"},
                            {"jsonb", "{}"},
                            {"timestamp", "2020-01-01"},
                            {"timestamptz", "2020-01-01"},
                            {"date", "2020-01-01"},
                            {"time", "01:00"},
                            {"timetz", "01:00"},
                            {"interval", "1 day"},
                            {"bytea", "a"},
                            {"inet", "10.0.0.1"},
                            {"cidr", "10.0.0.0/8"},
                            {"xml", "<a/>"},
                            {"tsvector", "a"},
                            {"int4range", "[1,2)"},
                            {"int8range", "[1,2)"},
                            {"tstzrange", "[2020-01-01,2020-01-02)"},
                            {"daterange", "[2020-01-01,2020-01-02)"}};

/// Nothing: NULL has to do.
const char* value_of(const Schema& schema, const ColumnType& type) {
  if (type.array) return "{}";
  const QualifiedName name{type.schema, type.name};
  if (const auto* enumeration = find_by_name(schema.enum_types, name))
    return enumeration->values.empty() ? nullptr : enumeration->values.front().c_str();
  if (const auto* domain = find_by_name(schema.domains, name)) return value_of(schema, domain->base);
  for (const auto& value : values)
    if (value.type == type.name) return value.text;
  return nullptr;
}

std::string insert_of(const Schema& schema, const Table& table) {
  Names columns;
  std::string list;
  for (const auto& column : table.columns) {
    const auto* value = value_of(schema, column.type);
    if (value == nullptr || column.generated || column.identity || column.default_value) continue;
    columns.push_back(column.name);
    list += (list.empty() ? "" : ", ") + quote_literal(value);
  }
  if (columns.empty()) return "insert into " + quote(table.name) + " default values";
  return "insert into " + quote(table.name) + " (" + quote_list(columns) + ") values (" + list + ")";
}

}  // namespace

void insert_rows(pqxx::connection& session, const Schema& schema) {
  std::vector<const Table*> left;
  for (const auto& table : schema.tables) left.push_back(&table);
  // A table waits for those that it references.
  for (std::size_t before = left.size() + 1; !left.empty() && left.size() < before;) {
    before = left.size();
    std::erase_if(left, [&](const Table* table) {
      try {
        execute(session, insert_of(schema, *table));
        return true;
      } catch (const pqxx::sql_error&) {
        return false;
      }
    });
  }
}

std::map<std::string, std::string> kept_rows(pqxx::connection& session, const Schema& one,
                                             const Schema& other) {
  std::map<std::string, std::string> rows;
  for (const auto& table : one.tables) {
    const auto* same = find_table(other, table.name);
    Names columns;
    for (const auto& column : table.columns)
      if (const auto* kept = same == nullptr ? nullptr : find_column(*same, column.name);
          kept != nullptr && kept->type == column.type && kept->generated == column.generated)
        columns.push_back(column.name);
    if (columns.empty()) continue;
    pqxx::nontransaction transaction(session);
    rows[display(table.name)] =
        transaction
            .exec("select string_agg(r::text, '|' order by r::text) from (select " + quote_list(columns) +
                  " from only " + quote(table.name) + ") r")[0][0]
            .as<std::string>(std::string());
  }
  return rows;
}

}  // namespace rowan::tool::testing
