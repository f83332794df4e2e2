#include <algorithm>

#include <rowan/write.hpp>

#include "shape.hpp"

namespace rowan {
namespace {

std::string returning(const TableDescription& table) {
  std::string text;
  for (const auto& column : table.columns)
    text.append(text.empty() ? " RETURNING " : ", ").append(read_column(column));
  return text;
}

std::string placeholder(std::size_t number) { return "$" + std::to_string(number); }

// Value `number` of the column: labels of an enum array and opaque types need their cast.
std::string value_of(const ColumnInfo& column, std::size_t number) {
  return placeholder(number) + value_cast(column);
}

std::string condition(const TableDescription& table, std::span<const int> columns, std::size_t first) {
  std::string text;
  for (const int column : columns) {
    text += text.empty() ? " WHERE " : " AND ";
    text.append("t0.").append(table.columns[column].name);
    text.append(" = ").append(value_of(table.columns[column], first++));
  }
  return text;
}

bool holds(std::span<const int> columns, std::size_t position) {
  return std::find(columns.begin(), columns.end(), static_cast<int>(position)) != columns.end();
}

// What Rowan writes into columns that are left out.
struct Implied {
  std::string names;
  std::string values;
};

Implied implied(const TableDescription& table, std::span<const int> columns) {
  Implied result;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    if (holds(columns, i) || column.when_left_out.empty()) continue;
    result.names.append(", ").append(column.name);
    result.values.append(", ").append(column.when_left_out);
  }
  return result;
}

std::string names(const TableDescription& table, std::span<const int> columns) {
  std::string text;
  for (const int column : columns) text.append(text.empty() ? "" : ", ").append(table.columns[column].name);
  return text;
}

std::string trimmed(const std::string& list) { return list.starts_with(", ") ? list.substr(2) : list; }

std::string insert_head(const TableDescription& table, std::span<const int> columns, const Implied& implied) {
  return "INSERT INTO " + std::string(table.name) + " AS t0 (" +
         trimmed(names(table, columns) + implied.names) + ")";
}

std::string insert_text(const TableDescription& table, std::span<const int> columns) {
  const auto filled = implied(table, columns);
  if (columns.empty() && filled.names.empty())
    return "INSERT INTO " + std::string(table.name) + " AS t0 DEFAULT VALUES";
  std::string values;
  for (std::size_t i = 0; i < columns.size(); ++i)
    values.append(i == 0 ? "" : ", ").append(value_of(table.columns[columns[i]], i + 1));
  return insert_head(table, columns, filled) + " VALUES (" + trimmed(values + filled.values) + ")";
}

std::string unnested_text(const TableDescription& table, std::span<const int> given) {
  const auto filled = implied(table, given);
  std::string arrays;
  std::string columns;
  for (std::size_t i = 0; i < given.size(); ++i) {
    arrays.append(i == 0 ? "" : ", ").append(placeholder(i + 1)).append(list_cast(table.columns[given[i]]));
    columns.append(i == 0 ? "c" : ", c").append(std::to_string(i + 1));
  }
  return insert_head(table, given, filled) + " SELECT " + columns + filled.values + " FROM unnest(" + arrays +
         ") AS given (" + columns + ")" + returning(table);
}

std::string listed_text(const TableDescription& table, std::span<const int> columns, std::size_t rows) {
  const auto filled = implied(table, columns);
  auto text = insert_head(table, columns, filled) + " VALUES ";
  std::size_t number = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    std::string values;
    for (const int column : columns)
      values.append(values.empty() ? "" : ", ").append(value_of(table.columns[column], ++number));
    text.append(row == 0 ? "(" : ", (").append(values).append(filled.values).append(")");
  }
  return text + returning(table);
}

std::string upsert_text(const TableDescription& table, std::span<const int> columns,
                        std::span<const int> key) {
  std::string sets;
  const auto set = [&](std::string_view name, std::string_view value) {
    sets.append(sets.empty() ? "" : ", ").append(name).append(" = ").append(value);
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    const bool given = holds(columns, i);
    if (given && !holds(key, i) && !column.fixed)
      set(column.name, "excluded." + std::string(column.name));
    else if (!given && !column.on_update.empty())
      set(column.name, column.on_update);
  }
  // Without anything to set, DO NOTHING would return no row.
  if (sets.empty())
    set(table.columns[key.front()].name, "excluded." + std::string(table.columns[key.front()].name));
  return insert_text(table, columns) + " ON CONFLICT (" + names(table, key) + ") DO UPDATE SET " + sets +
         returning(table);
}

std::string select_text(const TableDescription& table, std::span<const int> columns) {
  std::string text;
  for (const auto& column : table.columns)
    text.append(text.empty() ? "SELECT " : ", ").append(read_column(column));
  return text + " FROM " + std::string(table.name) + " AS t0" + condition(table, columns, 1);
}

Statement giving_rows(const TableDescription& table, std::string text) {
  return Statement(std::move(text), table.info, Statement::Gives::rows);
}

}  // namespace

const Statement& select_by(const TableDescription& table, std::span<const int> columns) {
  Shape shape(Verb::select_by, &table);
  shape.add(columns);
  return shape.statement([&] { return giving_rows(table, select_text(table, columns)); });
}

const Statement& insert_one(const TableDescription& table, std::span<const int> columns) {
  Shape shape(Verb::insert_one, &table);
  shape.add(columns);
  return shape.statement([&] { return giving_rows(table, insert_text(table, columns) + returning(table)); });
}

const Statement& insert_unnested(const TableDescription& table, std::span<const int> columns) {
  Shape shape(Verb::insert_unnested, &table);
  shape.add(columns);
  return shape.statement([&] { return giving_rows(table, unnested_text(table, columns)); });
}

const Statement& insert_listed(const TableDescription& table, std::span<const int> columns,
                               std::size_t rows) {
  if (columns.empty() && rows == 1) return insert_one(table, columns);
  Shape shape(Verb::insert_listed, &table);
  shape.add(columns);
  shape.add(rows);
  return shape.statement([&] { return giving_rows(table, listed_text(table, columns, rows)); });
}

const Statement& upsert_one(const TableDescription& table, std::span<const int> columns,
                            std::span<const int> key) {
  Shape shape(Verb::upsert_one, &table);
  shape.add(columns);
  shape.add(key);
  return shape.statement([&] { return giving_rows(table, upsert_text(table, columns, key)); });
}

const Statement& delete_one(const TableDescription& table) {
  return Shape(Verb::delete_one, &table).statement([&] {
    return Statement(
        "DELETE FROM " + std::string(table.name) + " AS t0" + condition(table, table.primary_key, 1),
        table.info);
  });
}

}  // namespace rowan
