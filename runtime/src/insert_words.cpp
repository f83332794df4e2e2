#include "insert_words.hpp"

namespace rowan {

std::string names(const TableDescription& table, std::span<const int> columns) {
  std::string text;
  for (const int column : columns) text.append(text.empty() ? "" : ", ").append(table.columns[column].name);
  return text;
}

Implied implied(const TableDescription& table, std::span<const int> columns) {
  Implied result;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    if (holds(columns, static_cast<int>(i)) || column.when_left_out.empty()) continue;
    result.names.append(", ").append(column.name);
    result.values.append(", ").append(column.when_left_out);
  }
  return result;
}

std::string_view list_alone(std::string_view list) { return list.starts_with(", ") ? list.substr(2) : list; }

std::string insert_head(const TableDescription& table, std::span<const int> columns, const Implied& implied) {
  const auto list = names(table, columns) + implied.names;
  std::string text = "INSERT INTO ";
  text.append(table.name).append(" AS t0 ");
  return list.empty() ? text + "DEFAULT VALUES" : text.append("(").append(list_alone(list)) + ")";
}

}  // namespace rowan
