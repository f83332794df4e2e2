#include "codegen/pull_descent.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "codegen/cpp_word.hpp"

namespace rowan::tool {
namespace {

bool has_nothing_of_its_own(const Table& table) {
  Table bare;
  bare.name = table.name;
  bare.partition_of = table.partition_of;
  return table == bare;
}

std::set<QualifiedName> referenced_tables(const Schema& schema) {
  std::set<QualifiedName> names;
  for (const auto& table : schema.tables)
    for (const auto& key : table.foreign_keys) names.insert(key.referenced_table);
  return names;
}

std::vector<QualifiedName> parents_of(const Table& table) {
  return table.partition_of ? std::vector{table.partition_of->parent} : table.inherits;
}

/// A partition has the identity of its parent, an inheriting table has none.
Column as_inherited(Column column, bool partition) {
  if (!partition) {
    column.identity.reset();
    column.identity_options = {};
    column.identity_sequence.clear();
  }
  column.inherited = false;
  return column;
}

class InheritedColumns {
 public:
  explicit InheritedColumns(Schema& schema) : schema_(schema) {}

  void add_to(Table& table) {
    if (!done_.insert(table.name).second) return;
    std::vector<Column> columns;
    const auto has = [&](const std::string& name) {
      return std::any_of(columns.begin(), columns.end(),
                         [&](const Column& column) { return column.name == name; });
    };
    for (const auto& name : parents_of(table)) {
      auto* parent = find_table(schema_, name);
      if (parent == nullptr) continue;
      add_to(*parent);
      if (table.partition_of && !table.primary_key && parent->primary_key)
        table.primary_key = PrimaryKey{primary_key_name(table.name.name), parent->primary_key->columns};
      for (const auto& above : parent->columns) {
        if (has(above.name)) continue;
        const auto* own = find_column(table, above.name);
        columns.push_back(as_inherited(own != nullptr ? *own : above, table.partition_of || own != nullptr));
      }
    }
    for (const auto& own : table.columns)
      if (!has(own.name)) columns.push_back(own);
    table.columns = std::move(columns);
  }

 private:
  Schema& schema_;
  std::set<QualifiedName> done_;
};

/// One value of a bound: `'2026-01-01'`, `MAXVALUE`, `12`.
std::string value_argument(const std::string& value) {
  if (value == "MINVALUE") return "minvalue";
  if (value == "MAXVALUE") return "maxvalue";
  if (value == "NULL") return "null";
  if (!value.empty() && value.find_first_not_of("0123456789") == std::string::npos) return value;
  if (!value.starts_with('\'')) return string_literal(value);
  std::string text;
  for (std::size_t at = 1; at + 1 < value.size(); ++at) {
    text += value[at];
    if (value[at] == '\'') ++at;  // doubled within the quotes
  }
  return string_literal(text);
}

/// The list between the parentheses that open after `word`, as one value or as `{…}`.
std::string list_argument(const std::string& bound, const std::string& word) {
  Names values;
  std::string value;
  bool quoted = false;
  for (auto at = bound.find(word + " (") + word.size() + 2; at < bound.size(); ++at) {
    const char c = bound[at];
    if (c == '\'') quoted = !quoted;
    const bool ends = !quoted && (c == ',' || c == ')');
    if (ends) values.push_back(value_argument(std::exchange(value, {})));
    if (ends && c == ')') break;
    if (!ends && (quoted || c != ' ')) value += c;
  }
  return braced(values);
}

std::string number_after(const std::string& bound, const std::string& word) {
  const auto start = bound.find(word + " ") + word.size() + 1;
  return bound.substr(start, bound.find_first_not_of("0123456789", start) - start);
}

}  // namespace

PlainPartitions take_plain_partitions(Schema& schema) {
  PlainPartitions result;
  const auto referenced = referenced_tables(schema);
  std::erase_if(schema.tables, [&](const Table& table) {
    if (!table.partition_of || table.partition_of->parent.schema != table.name.schema) return false;
    if (!has_nothing_of_its_own(table) || referenced.contains(table.name)) return false;
    result[table.partition_of->parent].push_back(table);
    return true;
  });
  return result;
}

void add_inherited_columns(Schema& schema) {
  InheritedColumns columns(schema);
  for (auto& table : schema.tables) columns.add_to(table);
}

Names bound_arguments(const std::string& bound) {
  if (bound == "DEFAULT") return {"default"};
  if (bound.starts_with("FOR VALUES FROM"))
    return {"from = " + list_argument(bound, "FROM"), "to = " + list_argument(bound, "TO")};
  if (bound.starts_with("FOR VALUES IN")) return {"in = " + list_argument(bound, "IN")};
  return {"modulus = " + number_after(bound, "modulus"), "remainder = " + number_after(bound, "remainder")};
}

}  // namespace rowan::tool
