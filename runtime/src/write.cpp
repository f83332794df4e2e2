#include <rowan/write.hpp>

#include "insert_words.hpp"
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

std::string insert_text(const TableDescription& table, std::span<const int> columns) {
  const auto filled = implied(table, columns);
  const auto head = insert_head(table, columns, filled);
  std::string values;
  for (std::size_t i = 0; i < columns.size(); ++i)
    values.append(i == 0 ? "" : ", ").append(value_of(table.columns[columns[i]], i + 1));
  values += filled.values;
  return values.empty() ? head : (head + " VALUES (").append(list_alone(values)) + ")";
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
  conflict_sets(
      table, columns, key, [](const ColumnInfo&) { return true; },
      [&](std::string_view name, std::string_view before, std::string_view value) {
        sets.append(sets.empty() ? "" : ", ").append(name).append(" = ").append(before).append(value);
      });
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
