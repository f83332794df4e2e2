// INSERT … ON CONFLICT with an answer of the caller's own.
#include <algorithm>

#include <rowan/error.hpp>
#include <rowan/write.hpp>

#include "bound_statement.hpp"

namespace rowan {
namespace {

bool holds(std::span<const int> columns, int position) {
  return std::find(columns.begin(), columns.end(), position) != columns.end();
}

void names(SqlSink& sink, const TableDescription& table, std::span<const int> columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) sink.words(", ");
    sink.words(table.columns[columns[i]].name);
  }
}

// What Rowan itself writes into columns that are left out.
std::vector<const ColumnInfo*> implied(const TableDescription& table, const RowValues& row) {
  std::vector<const ColumnInfo*> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (!table.columns[i].when_left_out.empty() && !holds(row.columns, static_cast<int>(i)))
      columns.push_back(&table.columns[i]);
  return columns;
}

void insert(SqlSink& sink, const TableDescription& table, const RowValues& row) {
  sink.words("INSERT INTO ");
  sink.words(table.name);
  sink.words(" AS t0 (");
  names(sink, table, row.columns);
  const auto filled = implied(table, row);
  for (const auto* column : filled) {
    sink.words(column == filled.front() && row.columns.empty() ? "" : ", ");
    sink.words(column->name);
  }
  sink.words(") VALUES (");
  for (std::size_t i = 0; i < row.columns.size(); ++i) {
    if (i > 0) sink.words(", ");
    sink.value(row.values, i, table.columns[row.columns[i]]);
  }
  for (const auto* column : filled) {
    sink.words(column == filled.front() && row.columns.empty() ? "" : ", ");
    sink.words(column->when_left_out);
  }
  sink.words(")");
}

bool is_set(const ColumnInfo& column, const ConflictAnswer& answer) {
  return answer.set.empty() || std::find(answer.set.begin(), answer.set.end(), &column) != answer.set.end();
}

void assign(SqlSink& sink, bool& first, std::string_view name, std::string_view before,
            std::string_view value) {
  sink.words(first ? "" : ", ");
  sink.words(name);
  sink.words(" = ");
  sink.words(before);
  sink.words(value);
  first = false;
}

void assignments(SqlSink& sink, const TableDescription& table, const RowValues& row, std::span<const int> key,
                 const ConflictAnswer& answer) {
  bool first = true;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    const int position = static_cast<int>(i);
    const bool given = holds(row.columns, position) && is_set(column, answer);
    if (given && !holds(key, position) && !column.fixed)
      assign(sink, first, column.name, "excluded.", column.name);
    else if (!given && !column.on_update.empty())
      assign(sink, first, column.name, "", column.on_update);
  }
  // Without anything to set, DO NOTHING would return no row.
  const auto& kept = table.columns[key.front()];
  if (first) assign(sink, first, kept.name, "excluded.", kept.name);
}

}  // namespace

BoundStatement upsert_with(const TableDescription& table, const RowValues& row, std::span<const int> key,
                           const ConflictAnswer& answer) {
  if (answer.where.walks())
    throw LogicError("the condition of an upsert is on columns of its own table only");
  return bound_statement(Verb::upsert_with, table, Statement::Gives::rows, [&](SqlSink& sink) {
    sink.open(table, {});
    insert(sink, table, row);
    sink.words(" ON CONFLICT (");
    names(sink, table, key);
    sink.words(answer.do_nothing ? ") DO NOTHING" : ") DO UPDATE SET ");
    if (!answer.do_nothing) {
      assignments(sink, table, row, key, answer);
      if (!answer.where.empty()) {
        sink.words(" WHERE ");
        sink.expression(answer.where);
      }
    }
    sink.words(" RETURNING ");
    sink.columns(table);
    // A row that was updated has the transaction that locked it in xmax (manual 5.5).
    sink.words(", t0.xmax = 0");
    sink.close();
  });
}

}  // namespace rowan
