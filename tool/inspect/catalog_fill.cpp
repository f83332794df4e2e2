#include "inspect/catalog_fill.hpp"

#include <algorithm>
#include <map>
#include <pqxx/pqxx>

#include "model/expressions.hpp"
#include "sql/array_cast.hpp"
#include "sql/in_list.hpp"
#include "sql/normal_form.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool::catalog {

std::string text(const pqxx::row& row, int column) { return row[column].as<std::string>(std::string()); }

Expression expression(const std::string& deparsed) {
  if (deparsed.empty()) return {};
  auto normal = normalize_expression(deparsed);
  return normal.error ? deparsed : normal.text;
}

namespace {

std::string word_of(const std::string& letter, const std::map<char, std::string>& words) {
  const auto found = letter.empty() ? words.end() : words.find(letter[0]);
  return found == words.end() ? "" : found->second;
}

/// pg_attribute.atttypmod as written in SQL (numeric.c, varchar.c, timestamp.c of PostgreSQL).
std::vector<int> modifiers(const TypeRow& type, int typmod) {
  if (typmod < 0 || type.max_modifiers == 0) return {};
  if (type.name == "numeric") {
    const int both = typmod - 4;
    return {(both >> 16) & 0xffff, ((both & 0x7ff) ^ 1024) - 1024};
  }
  if (type.name == "interval") return {typmod & 0xffff};
  return {type.name == "varchar" || type.name == "char" ? typmod - 4 : typmod};
}

/// `interval day to second`: the fields stand in the upper half (timestamp.c).
bool is_part_of_interval(const TypeRow& type, int typmod) {
  constexpr int all_fields = 0x7fff;
  return type.name == "interval" && typmod >= 0 && (typmod >> 16) != all_fields;
}

/// Column 7 is what format_type writes.
ColumnType column_type(const pqxx::row& row) {
  ColumnType type;
  const int typmod = row[6].as<int>();
  const auto* known = find_type_by_oid(row[2].as<unsigned>());
  if (known != nullptr && !is_part_of_interval(*known, typmod)) {
    // `char` alone means char(1); the type without a length is bpchar.
    const bool endless = known->name == "char" && typmod < 0;
    type.name = endless ? "bpchar" : known->name;
    if (!endless) type.modifiers = modifiers(*known, typmod);
  } else if (text(row, 3) == "pg_catalog") {
    type.name = text(row, 7);
  } else if (auto written = type_named(text(row, 7))) {
    type = *written;
  }
  type.array = row[5].as<bool>();
  return type;
}

Deferrable deferrable(const pqxx::row& row) {
  if (!row[6].as<bool>()) return Deferrable::no;
  return row[7].as<bool>() ? Deferrable::initially_deferred : Deferrable::initially_immediate;
}

ReferentialAction action(const std::string& letter) {
  switch (letter.empty() ? 'a' : letter[0]) {
    case 'r':
      return ReferentialAction::restrict;
    case 'c':
      return ReferentialAction::cascade;
    case 'n':
      return ReferentialAction::set_null;
    case 'd':
      return ReferentialAction::set_default;
    default:
      return ReferentialAction::no_action;
  }
}

ForeignKey foreign_key(const pqxx::row& row) {
  ForeignKey key;
  key.name = text(row, 1);
  key.columns = names(row, 3);
  key.valid = row[5].as<bool>();
  key.deferrable = deferrable(row);
  key.referenced_table = {text(row, 8), text(row, 9)};
  key.referenced_columns = names(row, 10);
  key.on_delete = action(text(row, 11));
  key.on_update = action(text(row, 12));
  key.match = text(row, 13) == "f" ? MatchType::full : MatchType::simple;
  key.set_columns = names(row, 14);
  key.comment = text(row, 20);
  return key;
}

std::vector<StorageParameter> parameters(const pqxx::row& row, int column) {
  std::vector<StorageParameter> result;
  for (const auto& parameter : names(row, column)) {
    const auto equals = parameter.find('=');
    result.emplace_back(parameter.substr(0, equals), parameter.substr(equals + 1));
  }
  return result;
}

/// What the constraints that an index enforces have alike.
template <class Key>
Key enforced_by_index(const pqxx::row& row) {
  Key key;
  key.name = text(row, 1);
  key.deferrable = deferrable(row);
  key.include = names(row, 17);
  key.with = parameters(row, 18);
  key.tablespace = text(row, 19);
  key.comment = text(row, 20);
  return key;
}

PrimaryKey primary_key(const pqxx::row& row) {
  auto key = enforced_by_index<PrimaryKey>(row);
  key.columns = names(row, 3);
  return key;
}

Unique unique(const pqxx::row& row) {
  auto key = enforced_by_index<Unique>(row);
  key.columns = names(row, 3);
  key.nulls_not_distinct = row[15].as<bool>();
  return key;
}

/// Its method and elements come with the keys of its index.
Exclusion exclusion(const pqxx::row& row) {
  auto result = enforced_by_index<Exclusion>(row);
  result.predicate = expression(text(row, 22));
  return result;
}

Check check(const pqxx::row& row) {
  return {text(row, 1), expression(text(row, 4)), row[5].as<bool>(), row[21].as<bool>(), text(row, 20)};
}

IndexKey index_key(const pqxx::row& row) {
  IndexKey key;
  if (row[10].is_null())
    key.expression = expression(text(row, 11));
  else
    key.column = text(row, 10);
  key.descending = row[12].as<bool>();
  const bool nulls_first = row[13].as<bool>();
  if (nulls_first != key.descending) key.nulls = nulls_first ? NullsOrder::first : NullsOrder::last;
  key.operator_class = text(row, 14);
  if (!row[15].is_null()) key.collation = QualifiedName{text(row, 15), text(row, 16)};
  key.operator_class_parameters = parameters(row, 18);
  if (!row[19].is_null()) key.statistics = row[19].as<int>();
  return key;
}

Index index_without_keys(const pqxx::row& row) {
  Index index;
  index.name = text(row, 1);
  index.unique = row[2].as<bool>();
  index.method = text(row, 3);
  index.include = names(row, 4);
  index.predicate = expression(text(row, 5));
  index.nulls_not_distinct = row[6].as<bool>();
  index.with = parameters(row, 7);
  index.tablespace = text(row, 8);
  index.comment = text(row, 9);
  return index;
}

void report(const pqxx::row& row, int column, const std::string& object, Unmodelled& unmodelled) {
  for (const auto& what : names(row, column)) unmodelled.push_back(what + " " + object);
}

}  // namespace

ColumnType type(const pqxx::row& row, int column) {
  const auto written = text(row, column);
  if (auto known = type_named(written)) return *known;
  ColumnType type;
  type.name = written;
  return type;
}

Names names(const pqxx::row& row, int column) {
  Names result;
  auto parser = row[column].as_array();
  for (auto next = parser.get_next(); next.first != pqxx::array_parser::done; next = parser.get_next())
    if (next.first == pqxx::array_parser::string_value) result.push_back(next.second);
  return result;
}

void add_schema(const pqxx::row& row, Schema& schema) {
  const auto name = text(row, 0);
  const auto comment = text(row, 1);
  if (name != "public") schema.schemas.push_back(name);
  const bool standard = name == "public" && comment == "standard public schema";
  if (!comment.empty() && !standard) schema.schema_comments.emplace_back(name, comment);
}

EnumType enum_type(const pqxx::row& row) {
  return {{text(row, 0), text(row, 1)}, names(row, 2), text(row, 3)};
}

Table table(const pqxx::row& row, Unmodelled& unmodelled) {
  Table table;
  table.name = {text(row, 1), text(row, 2)};
  table.comment = text(row, 3);
  report(row, 4, display(table.name), unmodelled);
  return table;
}

void add_column(const pqxx::row& row, Table& table, Unmodelled&) {
  Column column;
  column.name = text(row, 1);
  column.type = column_type(row);
  column.not_null = row[8].as<bool>();
  if (const auto generated = text(row, 12); !generated.empty())
    column.generated = GeneratedExpression{expression(text(row, 9)), generated == "s"};
  else if (!row[9].is_null())
    column.default_value = expression(text(row, 9));
  if (text(row, 10) == "a") column.identity = IdentityGeneration::always;
  if (text(row, 10) == "d") column.identity = IdentityGeneration::by_default;
  column.comment = text(row, 11);
  if (!row[14].is_null()) column.collation = QualifiedName{text(row, 13), text(row, 14)};
  column.storage =
      word_of(text(row, 15), {{'p', "plain"}, {'e', "external"}, {'m', "main"}, {'x', "extended"}});
  column.compression = word_of(text(row, 16), {{'p', "pglz"}, {'l', "lz4"}});
  if (!row[17].is_null()) column.statistics = row[17].as<int>();
  column.options = parameters(row, 18);
  table.columns.push_back(std::move(column));
}

void add_constraint(const pqxx::row& row, Table& table, Unmodelled& unmodelled) {
  const auto name = text(row, 1);
  const auto kind = text(row, 2);
  if (kind == "p") table.primary_key = primary_key(row);
  if (kind == "u") table.uniques.push_back(unique(row));
  if (kind == "c") table.checks.push_back(check(row));
  if (kind == "x") table.exclusions.push_back(exclusion(row));
  if (kind == "f") table.foreign_keys.push_back(foreign_key(row));
  report(row, 16, display(table.name) + "." + name, unmodelled);
}

void add_index_key(const pqxx::row& row, Table& table, Unmodelled& unmodelled) {
  const auto name = text(row, 1);
  if (!row[20].is_null()) {
    const auto constraint = std::find_if(table.exclusions.begin(), table.exclusions.end(),
                                         [&](const Exclusion& each) { return each.name == name; });
    constraint->method = text(row, 3);
    constraint->elements.push_back({index_key(row), text(row, 20)});
    return;
  }
  if (table.indexes.empty() || table.indexes.back().name != name) {
    const QualifiedName qualified{table.name.schema, name};
    if (!row[17].as<bool>()) {
      const auto report = "invalid index " + display(qualified);
      if (unmodelled.empty() || unmodelled.back() != report) unmodelled.push_back(report);
      return;
    }
    table.indexes.push_back(index_without_keys(row));
  }
  table.indexes.back().keys.push_back(index_key(row));
}

void write_as_read_again(Schema& schema) {
  const auto write = [](Expression& expression, const auto& is_varchar) {
    expression = with_cast_elements(with_in_lists(expression, is_varchar));
  };
  for (auto& table : schema.tables) {
    const auto is_varchar = [&](std::string_view name) {
      const auto* column = find_column(table, name);
      return column != nullptr && column->type.name == "varchar" && !column->type.array;
    };
    for_each_expression(table, [&](Expression& each) { write(each, is_varchar); });
  }
  for (auto& domain : schema.domains) {
    const auto is_varchar = [&](std::string_view name) {
      return name == "value" && domain.base.name == "varchar" && !domain.base.array;
    };
    for_each_expression(domain, [&](Expression& each) { write(each, is_varchar); });
  }
}

}  // namespace rowan::tool::catalog
