#include <algorithm>
#include <array>
#include <libpq-fe.h>

#include <rowan/load.hpp>

#include "array_value.hpp"
#include "bound_statement.hpp"
#include "positions.hpp"
#include "sql_clauses.hpp"

namespace rowan {
namespace {

// Where the rows to load hold the key that they are loaded by.
const TableDescription& keyed_table(const RelationInfo& relation) {
  return relation.through == nullptr ? *relation.target : *relation.through->table;
}

std::span<const int> key_columns(const RelationInfo& relation) {
  return relation.through == nullptr ? relation.target_columns : relation.through->columns;
}

/// `j.id, j.code` for positions 0 and 2.
std::string column_list(std::string_view table, const TableDescription& of, std::span<const int> columns) {
  std::string text;
  for (const int column : columns)
    text.append(text.empty() ? "" : ", ").append(table).append(".").append(of.columns[column].name);
  return text;
}

/// `j.id`, or `(j.id, j.code)`.
std::string row_of(std::string_view table, const TableDescription& of, std::span<const int> columns) {
  auto list = column_list(table, of, columns);
  return columns.size() == 1 ? list : "(" + list + ")";
}

// One array of values for each column of the key.
void key_arrays(SqlSink& sink, const RelationInfo& relation, const Parameters& arrays) {
  const auto columns = key_columns(relation);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) sink.words(", ");
    Parameters array;
    array.append(arrays, i, 1);
    sink.expression(Expression(std::move(array)));
    sink.words(list_cast(keyed_table(relation).columns[columns[i]]));
  }
}

void among_keys(SqlSink& sink, const RelationInfo& relation, const Parameters& arrays) {
  const auto columns = key_columns(relation);
  const bool single = columns.size() == 1;
  sink.words(row_of(relation.through == nullptr ? "t0" : "j", keyed_table(relation), columns));
  sink.words(single ? " = ANY (" : " IN (SELECT * FROM unnest(");
  key_arrays(sink, relation, arrays);
  sink.words(single ? ")" : "))");
}

void condition(SqlSink& sink, const Select& select, std::string_view before) {
  if (select.condition.empty()) return;
  sink.words(before);
  sink.expression(select.condition);
}

/// Rows of the join table can be equal in both keys where its primary key says no otherwise.
bool ties_once(const JoinTable& join) {
  const auto& key = join.table->primary_key;
  return !key.empty() && std::all_of(key.begin(), key.end(), [&](int column) {
    return holds(join.columns, column) || holds(join.target_columns, column);
  });
}

/// `j.tag_id = t0.id`
std::string tie(const RelationInfo& relation) {
  return row_of("j", *relation.through->table, relation.through->target_columns) + " = " +
         row_of("t0", *relation.target, relation.target_columns);
}

// The rows and, behind their columns, the key in the join table that each is tied by.
void tied_rows(SqlSink& sink, const Load& load, const Parameters& arrays) {
  const auto& relation = *load.relation;
  const auto& join = *relation.through;
  const bool once = ties_once(join);
  for (const int column : join.columns) sink.words(", " + read_column(join.table->columns[column], "j"));
  sink.words(" FROM " + std::string(relation.target->name) + " AS t0 JOIN ");
  if (!once)
    sink.words("(SELECT DISTINCT " + column_list("j", *join.table, join.columns) + ", " +
               column_list("j", *join.table, join.target_columns) + " FROM ");
  sink.words(join.table->name);
  sink.words(once ? " AS j" : " AS j WHERE ");
  if (!once) {
    among_keys(sink, relation, arrays);
    sink.words(") AS j");
  }
  sink.words(" ON " + tie(relation));
  sink.joins();
  if (!once) return condition(sink, load.select, " WHERE ");
  sink.words(" WHERE ");
  among_keys(sink, relation, arrays);
  condition(sink, load.select, " AND ");
}

void from_target(SqlSink& sink, const RelationInfo& relation) {
  sink.words(" FROM ");
  sink.words(relation.target->name);
  sink.words(" AS t0");
  sink.joins();
  sink.words(" WHERE ");
}

void every_row(SqlSink& sink, const Load& load, const Parameters& arrays) {
  sink.open(*load.relation->target, load.select.condition.never_true());
  sink.words("SELECT ");
  sink.columns(*load.relation->target);
  if (load.relation->through != nullptr) {
    tied_rows(sink, load, arrays);
  } else {
    from_target(sink, *load.relation);
    among_keys(sink, *load.relation, arrays);
    condition(sink, load.select, " AND ");
  }
  write_order(sink, load.select);
  sink.close();
}

/// `k.k1`, as members read the column of the key.
std::string read_key(const ColumnInfo& column, std::size_t index) {
  const auto name = "k" + std::to_string(index + 1);
  auto key = column;
  key.name = name;
  return read_column(key, "k");
}

// The row belongs to the key `k`.
void of_key(SqlSink& sink, const RelationInfo& relation) {
  const auto& table = keyed_table(relation);
  const auto columns = key_columns(relation);
  const std::string_view here = relation.through == nullptr ? "t0." : "j.";
  if (relation.through != nullptr)
    sink.words("EXISTS (SELECT FROM " + std::string(table.name) + " AS j WHERE ");
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) sink.words(" AND ");
    sink.words(here);
    sink.words(table.columns[columns[i]].name);
    sink.words(" = k.k" + std::to_string(i + 1));
  }
  if (relation.through == nullptr) return;
  sink.words(" AND " + tie(relation) + ")");
}

// A limit is one for each key, and only a lateral subquery has one.
void some_rows(SqlSink& sink, const Load& load, const Parameters& arrays) {
  const auto& relation = *load.relation;
  const auto columns = key_columns(relation);
  sink.open(*relation.target, {});
  sink.words("SELECT ");
  sink.columns(*relation.target);
  for (std::size_t i = 0; relation.through != nullptr && i < columns.size(); ++i)
    sink.words(", " + read_key(keyed_table(relation).columns[columns[i]], i));
  sink.words(" FROM unnest(");
  key_arrays(sink, relation, arrays);
  sink.words(") AS k (");
  for (std::size_t i = 0; i < columns.size(); ++i) sink.words((i == 0 ? "k" : ", k") + std::to_string(i + 1));
  sink.words(") CROSS JOIN LATERAL (");
  sink.open(*relation.target, load.select.condition.never_true());
  sink.words("SELECT t0.*");
  from_target(sink, relation);
  of_key(sink, relation);
  condition(sink, load.select, " AND ");
  write_order(sink, load.select);
  write_limits(sink, load.select);
  sink.close();
  sink.words(") AS t0");
  sink.joins();
  write_order(sink, load.select);
  sink.close();
}

/// Integers of all widths as eight bytes: a smallint may refer to a bigint.
std::string_view widened(std::string_view bytes, std::array<char, 8>& room) {
  const bool negative = !bytes.empty() && bytes[0] < 0;
  room.fill(negative ? '\xff' : '\0');
  std::copy(bytes.rbegin(), bytes.rend(), room.rbegin());
  return {room.data(), room.size()};
}

bool is_integer(unsigned type) {
  return type == codec<std::int16_t>::type || type == codec<std::int32_t>::type ||
         type == codec<std::int64_t>::type;
}

}  // namespace

std::string key_bytes(const Parameters& values) {
  std::string key;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].length < 0) return {};
    std::string_view bytes(values.bytes(values[i]), static_cast<std::size_t>(values[i].length));
    std::array<char, 8> room;
    if (is_integer(values[i].type)) bytes = widened(bytes, room);
    key.append(std::to_string(bytes.size())).append(":").append(bytes);
  }
  return key;
}

Load first_of(const Load& load) {
  auto first = load;
  first.select.limit = 1;
  for (const int position : load.relation->target->primary_key)
    first.select.ordering.push_back(
        {Expression(ColumnReference{nullptr, &load.relation->target->columns[position]})});
  return first;
}

BoundStatement select_related(const Load& load, const std::vector<Parameters>& keys) {
  const auto& relation = *load.relation;
  const auto columns = key_columns(relation);
  Parameters arrays;
  for (std::size_t i = 0; i < columns.size(); ++i)
    add_array_of(arrays, keys, i, keyed_table(relation).columns[columns[i]].labels);
  const bool limited = load.select.limit || load.select.offset;
  return bound_statement(Verb::select_related, *relation.target, Statement::Gives::rows, [&](SqlSink& sink) {
    limited ? some_rows(sink, load, arrays) : every_row(sink, load, arrays);
  });
}

void KeyGroups::add(Parameters key) {
  auto bytes = key_bytes(key);
  const bool has_null = bytes.empty();
  const auto [at, added] = numbers_.try_emplace(std::move(bytes), numbers_.size());
  rows_.push_back(at->second);
  if (added && !has_null) wanted_.push_back(std::move(key));
}

std::size_t KeyGroups::group_of(const Parameters& key) const {
  const auto at = numbers_.find(key_bytes(key));
  return at == numbers_.end() ? count() : at->second;
}

std::size_t KeyGroups::group_behind(const Result& result, std::size_t row) const {
  Parameters key;
  const int at = static_cast<int>(row);
  const int columns = PQnfields(result.raw());
  for (int i = columns - static_cast<int>(load_.relation->through->columns.size()); i < columns; ++i)
    key.add_encoded(PQftype(result.raw(), i), {PQgetvalue(result.raw(), at, i),
                                               static_cast<std::size_t>(PQgetlength(result.raw(), at, i))});
  return group_of(key);
}

std::optional<Result> KeyGroups::select(const Session& session) const {
  if (wanted_.empty()) return std::nullopt;
  return run(session, select_related(load_, wanted_));
}

}  // namespace rowan
