#include <algorithm>
#include <array>

#include <rowan/load.hpp>

#include "array_value.hpp"
#include "shape.hpp"

namespace rowan {
namespace {

std::string related_text(const RelationInfo& relation) {
  const auto& table = *relation.target;
  std::string text;
  for (const auto& column : table.columns)
    text.append(text.empty() ? "SELECT " : ", ").append(read_column(column));
  std::string names;
  std::string arrays;
  for (std::size_t i = 0; i < relation.target_columns.size(); ++i) {
    const auto& column = table.columns[relation.target_columns[i]];
    names.append(i == 0 ? "t0." : ", t0.").append(column.name);
    arrays.append(i == 0 ? "$" : ", $").append(std::to_string(i + 1)).append(list_cast(column));
  }
  text.append(" FROM ").append(table.name).append(" AS t0 WHERE ");
  return text + (relation.target_columns.size() == 1
                     ? names + " = ANY (" + arrays + ")"
                     : "(" + names + ") IN (SELECT * FROM unnest(" + arrays + "))");
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
  const auto& table = *relation.target;
  Shape shape(Verb::select_related, &table);
  shape.add(relation.target_columns);
  BoundStatement result{
      shape.statement([&] { return Statement(related_text(relation), table.info, Statement::Gives::rows); }),
      {}};
  for (std::size_t i = 0; i < relation.target_columns.size(); ++i)
    add_array_of(result.parameters, keys, i, table.columns[relation.target_columns[i]].labels);
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

std::optional<Result> KeyGroups::select(const Session& session) const {
  if (wanted_.empty()) return std::nullopt;
  return run(session, select_related(relation_, wanted_));
}

}  // namespace rowan
