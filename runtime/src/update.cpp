// UPDATE and DELETE of one row by its key, or of every row that a condition holds for.
#include <rowan/error.hpp>
#include <rowan/write.hpp>

#include "bound_statement.hpp"

namespace rowan {
namespace {

void computed(SqlSink& sink, const Expression& expression) {
  if (expression.walks()) throw LogicError("an update computes with columns of its own table only");
  sink.expression(expression);
}

void assignments(SqlSink& sink, const TableDescription& table, const RowChanges& changes) {
  bool first = true;
  const auto assign = [&](const ColumnInfo& column) {
    sink.words(first ? " SET " : ", ");
    sink.words(column.name);
    sink.words(" = ");
    first = false;
  };
  std::vector<bool> written(table.columns.size());
  for (const auto& [position, expression] : changes.columns) {
    const auto& column = table.columns[position];
    assign(column);
    computed(sink, expression);
    if (expression.is_value()) sink.words(value_cast(column));
    written[position] = true;
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (written[i] || table.columns[i].on_update.empty()) continue;
    assign(table.columns[i]);
    sink.words(table.columns[i].on_update);
  }
}

void returning(SqlSink& sink, const TableDescription& table) {
  sink.words(" RETURNING ");
  sink.columns(table);
}

void key_condition(SqlSink& sink, const TableDescription& table, const Parameters& key) {
  for (std::size_t i = 0; i < table.primary_key.size(); ++i) {
    const auto& column = table.columns[table.primary_key[i]];
    sink.words(i == 0 ? " WHERE t0." : " AND t0.");
    sink.words(column.name);
    sink.words(" = ");
    sink.value(key, i, column);
  }
}

void key_columns(SqlSink& sink, const TableDescription& table) {
  for (std::size_t i = 0; i < table.primary_key.size(); ++i) {
    sink.words(i == 0 ? "t0." : ", t0.");
    sink.words(table.columns[table.primary_key[i]].name);
  }
}

// Neither UPDATE nor DELETE joins from the left, so rows that are found by a walk are found by their key.
void row_condition(SqlSink& sink, const TableDescription& table, const Expression& condition) {
  if (condition.empty()) return;
  sink.words(" WHERE ");
  if (!condition.walks()) return sink.expression(condition);
  if (table.primary_key.empty())
    throw LogicError("update_all() and erase_all() over relations need a primary key of their table");
  sink.words("(");
  key_columns(sink, table);
  sink.words(") IN (");
  sink.open(table, condition.never_true());
  sink.words("SELECT ");
  key_columns(sink, table);
  sink.words(" FROM ");
  sink.words(table.name);
  sink.words(" AS t0");
  sink.joins();
  sink.words(" WHERE ");
  sink.expression(condition);
  sink.close();
  sink.words(")");
}

template <class Write>
BoundStatement bound(Verb verb, const TableDescription& table, Statement::Gives gives, Write write) {
  return bound_statement(verb, table, gives, [&](SqlSink& sink) {
    sink.open(table, {});
    write(sink);
    sink.close();
  });
}

void update(SqlSink& sink, const TableDescription& table, const RowChanges& changes) {
  sink.words("UPDATE ");
  sink.words(table.name);
  sink.words(" AS t0");
  assignments(sink, table, changes);
}

}  // namespace

BoundStatement update_one(const TableDescription& table, const Parameters& key, const RowChanges& changes) {
  return bound(Verb::update_one, table, Statement::Gives::rows, [&](SqlSink& sink) {
    update(sink, table, changes);
    key_condition(sink, table, key);
    if (changes.version) {
      const auto& version = table.columns[table.version];
      sink.words(" AND t0.");
      sink.words(version.name);
      sink.words(" = ");
      sink.value(*changes.version, 0, version);
    }
    returning(sink, table);
  });
}

BoundStatement update_where(const TableDescription& table, const Expression& condition,
                            const RowChanges& changes) {
  return bound(Verb::update_where, table, Statement::Gives::anything, [&](SqlSink& sink) {
    update(sink, table, changes);
    row_condition(sink, table, condition);
  });
}

BoundStatement delete_where(const TableDescription& table, const Expression& condition) {
  return bound(Verb::delete_where, table, Statement::Gives::anything, [&](SqlSink& sink) {
    sink.words("DELETE FROM ");
    sink.words(table.name);
    sink.words(" AS t0");
    row_condition(sink, table, condition);
  });
}

}  // namespace rowan
