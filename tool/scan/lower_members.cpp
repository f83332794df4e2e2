#include <algorithm>
#include <fmt/format.h>

#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"

namespace rowan::tool {

LoweredTable* find_table(Lowering& lowering, const std::string& qualified) {
  const auto found = std::find_if(lowering.tables.begin(), lowering.tables.end(),
                                  [&](const auto& each) { return each.qualified == qualified; });
  return found == lowering.tables.end() ? nullptr : &*found;
}

LoweredField* find_field(LoweredTable& table, const std::string& member) {
  const auto found = std::find_if(table.fields.begin(), table.fields.end(),
                                  [&](const auto& each) { return each.declared->name == member; });
  return found == table.fields.end() ? nullptr : &*found;
}

const LoweredField* field_of_column(const LoweredTable& table, const std::string& column) {
  const auto found = std::find_if(table.fields.begin(), table.fields.end(), [&](const auto& each) {
    return each.is_column && each.column.name == column;
  });
  return found == table.fields.end() ? nullptr : &*found;
}

std::vector<std::string> member_names(const LoweredTable& table) {
  std::vector<std::string> names;
  for (const auto& field : table.fields)
    if (field.is_column) names.push_back(field.declared->name);
  return names;
}

Names field_names(const LoweredTable& table, const Names& columns) {
  Names names;
  for (const auto& column : columns)
    if (const auto* field = field_of_column(table, column)) names.push_back(field->declared->name);
  return names;
}

namespace {

std::optional<FixIt> replacement(const Value& value, const std::string& guess) {
  if (guess.empty()) return std::nullopt;
  return FixIt{value.position, value.end, guess};
}

void no_such_member(Lowering& lowering, const LoweredTable& table, const Value& value,
                    const std::string& member, const std::string& qualifier) {
  const auto guess = nearest(member, member_names(table));
  const auto legal = guess.empty() ? "; its columns are " + listed(member_names(table)) : did_you_mean(guess);
  lowering.diagnostics.error(value.position,
                             fmt::format("'{}' has no member '{}'{}", table.declared->name, member, legal),
                             replacement(value, guess.empty() ? guess : qualifier + guess));
}

}  // namespace

LoweredField* column_field(Lowering& lowering, LoweredTable& table, const Value& value) {
  auto* field = find_field(table, value.text);
  if (field == nullptr) {
    for (auto& each : table.fields)
      if (each.is_column && each.column.name == value.text) {
        lowering.diagnostics.error(value.position,
                                   fmt::format("annotations name members, and column '{}' is the member '{}'",
                                               value.text, each.declared->name),
                                   FixIt{value.position, value.end, each.declared->name});
        return nullptr;
      }
    no_such_member(lowering, table, value, value.text, "");
    return nullptr;
  }
  if (field->is_column) return field;
  // Its own declaration was refused already when its type was.
  if (field->ignored || field->declared->type.kind == DeclaredType::Kind::relation)
    lowering.diagnostics.error(value.position, fmt::format("'{}' is not a column", value.text));
  return nullptr;
}

Names columns_of(Lowering& lowering, LoweredTable& table, const Value& value) {
  if (value.kind == Value::Kind::path) {
    const auto* field = column_field(lowering, table, value);
    return field == nullptr ? Names{} : Names{field->column.name};
  }
  Names result;
  for (const auto& each : value.arguments) {
    if (each.value.kind != Value::Kind::path) {
      lowering.diagnostics.error(each.value.position, "a member is named here: a");
    } else if (const auto* field = column_field(lowering, table, each.value)) {
      if (std::find(result.begin(), result.end(), field->column.name) != result.end())
        lowering.diagnostics.error(each.value.position, fmt::format("'{}' is named twice", each.value.text));
      result.push_back(field->column.name);
    }
  }
  return result;
}

MemberPath resolve_member(Lowering& lowering, const LoweredTable& from, const Value& value) {
  const auto split = value.text.rfind("::");
  if (split == std::string::npos) {
    lowering.diagnostics.error(value.position, fmt::format("name the struct too: T::{}", value.text));
    return {};
  }
  const auto path = value.text.substr(0, split);
  const auto member = value.text.substr(split + 2);
  const auto qualified = lowering.unit.lookup(qualified_name(*from.declared), path);
  auto* table = find_table(lowering, qualified);
  if (table == nullptr) {
    std::vector<std::string> names;
    for (const auto& each : lowering.tables) names.push_back(each.declared->name);
    const auto guess = nearest(path, names);
    lowering.diagnostics.error(
        value.position,
        qualified.empty() ? fmt::format("there is no struct '{}'{}", path, did_you_mean(guess))
                          : fmt::format("'{}' is not a table: it has no [[rowan::table(\"…\")]]", path),
        qualified.empty() ? replacement(value, guess.empty() ? guess : guess + "::" + member) : std::nullopt);
    return {};
  }
  auto* field = find_field(*table, member);
  if (field == nullptr || !field->is_column) {
    if (field == nullptr)
      no_such_member(lowering, *table, value, member, path + "::");
    else if (field->ignored || field->declared->type.kind == DeclaredType::Kind::relation)
      lowering.diagnostics.error(value.position, fmt::format("'{}' is not a column", value.text));
    return {};
  }
  return {table, field};
}

bool needs_version(Lowering& lowering, Position position, std::string_view what, int version) {
  if (lowering.options.min_pg_version >= version) return true;
  lowering.diagnostics.error(
      position, fmt::format("{} needs PostgreSQL {}, and min_pg_version is {}; raise it in rowan.toml", what,
                            version, lowering.options.min_pg_version));
  return false;
}

}  // namespace rowan::tool
