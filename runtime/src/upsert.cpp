// INSERT … ON CONFLICT with an answer of the caller's own.
#include <algorithm>

#include <rowan/error.hpp>
#include <rowan/write.hpp>

#include "bound_statement.hpp"
#include "insert_words.hpp"

namespace rowan {
namespace {

void insert(SqlSink& sink, const TableDescription& table, const RowValues& row) {
  const auto filled = implied(table, row.columns);
  sink.words(insert_head(table, row.columns, filled));
  if (row.columns.empty() && filled.values.empty()) return;
  sink.words(" VALUES (");
  for (std::size_t i = 0; i < row.columns.size(); ++i) {
    if (i > 0) sink.words(", ");
    sink.value(row.values, i, table.columns[row.columns[i]]);
  }
  sink.words(row.columns.empty() ? list_alone(filled.values) : std::string_view(filled.values));
  sink.words(")");
}

bool is_set(const ColumnInfo& column, const ConflictAnswer& answer) {
  return answer.set.empty() || std::find(answer.set.begin(), answer.set.end(), &column) != answer.set.end();
}

void assignments(SqlSink& sink, const TableDescription& table, const RowValues& row, std::span<const int> key,
                 const ConflictAnswer& answer) {
  bool first = true;
  conflict_sets(
      table, row.columns, key, [&](const ColumnInfo& column) { return is_set(column, answer); },
      [&](std::string_view name, std::string_view before, std::string_view value) {
        sink.words(first ? "" : ", ");
        sink.words(name);
        sink.words(" = ");
        sink.words(before);
        sink.words(value);
        first = false;
      });
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
    sink.words(names(table, key));
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
