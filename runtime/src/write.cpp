#include <algorithm>
#include <map>

#include <rowan/write.hpp>

#include "array_value.hpp"

namespace rowan {
namespace {

std::string returning(const TableDescription& table) {
  std::string text;
  for (const auto& column : table.columns)
    text.append(text.empty() ? " RETURNING t0." : ", t0.").append(column.name);
  return text;
}

std::string placeholder(std::size_t number) { return "$" + std::to_string(number); }

// Value `number` of the column: labels of an enum array need their cast.
std::string value_of(const ColumnInfo& column, std::size_t number) {
  return placeholder(number) + (column.array ? list_cast(column) : "");
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

// What Rowan writes into columns that are left out.
struct Implied {
  std::string names;
  std::string values;
};

Implied implied(const TableDescription& table, const RowValues& row) {
  Implied result;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    const bool given =
        std::find(row.columns.begin(), row.columns.end(), static_cast<int>(i)) != row.columns.end();
    if (given || column.when_left_out.empty()) continue;
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

std::string trimmed(std::string list) { return list.starts_with(", ") ? list.substr(2) : list; }

std::string insert_head(const TableDescription& table, const RowValues& row, const Implied& implied) {
  return "INSERT INTO " + std::string(table.name) + " AS t0 (" +
         trimmed(names(table, row.columns) + implied.names) + ")";
}

std::string insert_text(const TableDescription& table, const RowValues& row) {
  const auto filled = implied(table, row);
  if (row.columns.empty() && filled.names.empty())
    return "INSERT INTO " + std::string(table.name) + " AS t0 DEFAULT VALUES";
  std::string values;
  for (std::size_t i = 0; i < row.columns.size(); ++i)
    values.append(i == 0 ? "" : ", ").append(value_of(table.columns[row.columns[i]], i + 1));
  return insert_head(table, row, filled) + " VALUES (" + trimmed(values + filled.values) + ")";
}

BoundText insert_unnested(const TableDescription& table, std::span<const RowValues* const> rows) {
  const auto& first = *rows.front();
  const auto filled = implied(table, first);
  BoundText result;
  std::string arrays;
  std::string columns;
  for (std::size_t i = 0; i < first.columns.size(); ++i) {
    const auto& column = table.columns[first.columns[i]];
    add_array_of(result.parameters, rows, i, column.labels);
    arrays.append(i == 0 ? "" : ", ").append(placeholder(i + 1)).append(list_cast(column));
    columns.append(i == 0 ? "c" : ", c").append(std::to_string(i + 1));
  }
  result.text = insert_head(table, first, filled) + " SELECT " + columns + filled.values + " FROM unnest(" +
                arrays + ") AS given (" + columns + ")" + returning(table);
  return result;
}

// Row counts are powers of two, so that a few prepared statements serve every number of rows.
constexpr std::size_t most_rows = 256;
constexpr std::size_t most_parameters = 65535;  // of one message (manual 55.7, Bind)

BoundText insert_listed(const TableDescription& table, std::span<const RowValues* const> rows) {
  const auto& first = *rows.front();
  const auto filled = implied(table, first);
  BoundText result{insert_head(table, first, filled) + " VALUES ", {}};
  std::size_t number = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    result.text += row == 0 ? "(" : ", (";
    for (std::size_t i = 0; i < first.columns.size(); ++i) {
      const auto& column = table.columns[first.columns[i]];
      result.text.append(i == 0 ? "" : ", ").append(value_of(column, ++number));
      if (!column.labels || !column.array) result.text.append("::").append(column.type);
    }
    result.text += filled.values + ")";
    result.parameters.append(rows[row]->values);
  }
  result.text += returning(table);
  return result;
}

}  // namespace

BoundText select_by(const TableDescription& table, std::span<const int> columns, const Parameters& values) {
  std::string text;
  for (const auto& column : table.columns)
    text.append(text.empty() ? "SELECT t0." : ", t0.").append(column.name);
  return {text + " FROM " + std::string(table.name) + " AS t0" + condition(table, columns, 1), values};
}

BoundText insert_one(const TableDescription& table, const RowValues& row) {
  return {insert_text(table, row) + returning(table), row.values};
}

std::vector<BoundText> insert_alike(const TableDescription& table, std::span<const RowValues* const> rows) {
  const auto& columns = rows.front()->columns;
  std::vector<BoundText> statements;
  if (columns.empty()) {
    for (const auto* row : rows) statements.push_back(insert_one(table, *row));
  } else if (std::none_of(columns.begin(), columns.end(), [&](int i) { return table.columns[i].array; })) {
    statements.push_back(insert_unnested(table, rows));
  } else {
    const auto most = std::min(most_rows, most_parameters / columns.size());
    while (!rows.empty()) {
      std::size_t count = 1;
      while (count * 2 <= std::min(most, rows.size())) count *= 2;
      statements.push_back(insert_listed(table, rows.first(count)));
      rows = rows.subspan(count);
    }
  }
  return statements;
}

BoundText upsert_one(const TableDescription& table, const RowValues& row, std::span<const int> key) {
  std::string sets;
  const auto set = [&](std::string_view name, std::string_view value) {
    sets.append(sets.empty() ? "" : ", ").append(name).append(" = ").append(value);
  };
  const auto given = [&](int column) {
    return std::find(row.columns.begin(), row.columns.end(), column) != row.columns.end();
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    const int position = static_cast<int>(i);
    const bool in_key = std::find(key.begin(), key.end(), position) != key.end();
    if (given(position) && !in_key && !column.fixed)
      set(column.name, "excluded." + std::string(column.name));
    else if (!given(position) && !column.on_update.empty())
      set(column.name, column.on_update);
  }
  // Without anything to set, DO NOTHING would return no row.
  if (sets.empty())
    set(table.columns[key.front()].name, "excluded." + std::string(table.columns[key.front()].name));
  return {insert_text(table, row) + " ON CONFLICT (" + names(table, key) + ") DO UPDATE SET " + sets +
              returning(table),
          row.values};
}

BoundText update_one(const TableDescription& table, const Parameters& key, const RowChanges& changes) {
  std::string sets;
  Parameters parameters = key;
  std::vector<bool> written(table.columns.size());
  for (const auto& [position, expression] : changes.columns) {
    const auto& column = table.columns[position];
    sets.append(sets.empty() ? "" : ", ").append(column.name).append(" = ");
    append(sets, parameters, expression);
    if (column.array) sets += list_cast(column);
    written[position] = true;
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (written[i] || table.columns[i].on_update.empty()) continue;
    sets.append(sets.empty() ? "" : ", ").append(table.columns[i].name).append(" = ");
    sets += table.columns[i].on_update;
  }
  std::string text =
      "UPDATE " + std::string(table.name) + " AS t0 SET " + sets + condition(table, table.primary_key, 1);
  if (changes.version) {
    parameters.append(*changes.version);
    text.append(" AND t0.").append(table.columns[table.version].name).append(" = ");
    text += placeholder(parameters.size());
  }
  return {text + returning(table), std::move(parameters)};
}

BoundText delete_one(const TableDescription& table, const Parameters& key) {
  return {"DELETE FROM " + std::string(table.name) + " AS t0" + condition(table, table.primary_key, 1), key};
}

std::vector<std::vector<std::size_t>> alike(std::span<const RowValues> rows) {
  std::vector<std::vector<std::size_t>> groups;
  std::map<std::vector<int>, std::size_t> known;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto [group, added] = known.emplace(rows[i].columns, groups.size());
    if (added) groups.emplace_back();
    groups[group->second].push_back(i);
  }
  return groups;
}

}  // namespace rowan
