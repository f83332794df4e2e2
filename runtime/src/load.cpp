#include <algorithm>
#include <array>
#include <libpq-fe.h>

#include <rowan/load.hpp>

#include "array_value.hpp"
#include "shape.hpp"

namespace rowan {
namespace {

/// `t0.id, t0.code` for positions 0 and 2.
std::string column_list(std::string_view table, const TableDescription& of, std::span<const int> columns) {
  std::string text;
  for (const int column : columns)
    text.append(text.empty() ? "" : ", ").append(table).append(".").append(of.columns[column].name);
  return text;
}

/// `t0.id`, or `(t0.id, t0.code)`.
std::string row_of(std::string_view table, const TableDescription& of, std::span<const int> columns) {
  auto list = column_list(table, of, columns);
  return columns.size() == 1 ? list : "(" + list + ")";
}

/// `t0.id = ANY ($1)`, or for a key of several columns an IN over the unnested arrays.
std::string among_keys(std::string_view table, const TableDescription& of, std::span<const int> columns) {
  std::string arrays;
  for (std::size_t i = 0; i < columns.size(); ++i)
    arrays.append(i == 0 ? "$" : ", $")
        .append(std::to_string(i + 1))
        .append(list_cast(of.columns[columns[i]]));
  return row_of(table, of, columns) +
         (columns.size() == 1 ? " = ANY (" + arrays + ")" : " IN (SELECT * FROM unnest(" + arrays + "))");
}

/// Rows of the join table can be equal in both keys where its primary key says no otherwise.
bool ties_once(const JoinTable& join) {
  const auto in = [](std::span<const int> columns, int column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
  };
  const auto& key = join.table->primary_key;
  return !key.empty() && std::all_of(key.begin(), key.end(), [&](int column) {
    return in(join.columns, column) || in(join.target_columns, column);
  });
}

std::string related_text(const RelationInfo& relation) {
  const auto& target = *relation.target;
  std::string text;
  for (const auto& column : target.columns)
    text.append(text.empty() ? "SELECT " : ", ").append(read_column(column));
  const std::string from = " FROM " + std::string(target.name) + " AS t0";
  if (relation.through == nullptr)
    return text + from + " WHERE " + among_keys("t0", target, relation.target_columns);

  const auto& join = *relation.through;
  std::string keys;
  for (const int column : join.columns)
    keys.append(", ").append(read_column(join.table->columns[column], "t1"));
  const auto ties = " WHERE " + among_keys("t1", *join.table, join.columns);
  std::string joined = std::string(join.table->name) + " AS t1";
  if (!ties_once(join))
    joined = "(SELECT DISTINCT " + column_list("t1", *join.table, join.columns) + ", " +
             column_list("t1", *join.table, join.target_columns) + " FROM " + joined + ties + ") AS t1";
  return text + keys + from + " JOIN " + joined + " ON " + row_of("t1", *join.table, join.target_columns) +
         " = " + row_of("t0", target, relation.target_columns) + (ties_once(join) ? ties : "");
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

BoundStatement select_related(const RelationInfo& relation, const std::vector<Parameters>& keys) {
  const auto* through = relation.through;
  const auto& keyed = through == nullptr ? *relation.target : *through->table;
  const auto columns = through == nullptr ? relation.target_columns : through->columns;
  Shape shape(Verb::select_related, relation.target);
  shape.add(relation.target_columns);
  shape.add(static_cast<const void*>(through));
  BoundStatement result{
      shape.statement(
          [&] { return Statement(related_text(relation), relation.target->info, Statement::Gives::rows); }),
      {}};
  for (std::size_t i = 0; i < columns.size(); ++i)
    add_array_of(result.parameters, keys, i, keyed.columns[columns[i]].labels);
  return result;
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
  for (int i = columns - static_cast<int>(relation_.through->columns.size()); i < columns; ++i)
    key.add_encoded(PQftype(result.raw(), i), {PQgetvalue(result.raw(), at, i),
                                               static_cast<std::size_t>(PQgetlength(result.raw(), at, i))});
  return group_of(key);
}

std::optional<Result> KeyGroups::select(const Session& session) const {
  if (wanted_.empty()) return std::nullopt;
  return run(session, select_related(relation_, wanted_));
}

}  // namespace rowan
