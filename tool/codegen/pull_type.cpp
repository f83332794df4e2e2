#include <algorithm>
#include <cctype>

#include "codegen/cpp_word.hpp"
#include "codegen/pull_column.hpp"
#include "sql/constant.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

std::string numbers(const std::vector<int>& modifiers) {
  Names parts;
  for (const int each : modifiers) parts.push_back(std::to_string(each));
  return joined(parts, ", ");
}

bool is_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '_';
  });
}

bool refers(const Table& table, const std::string& column) {
  return std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(), [&](const ForeignKey& key) {
    return std::find(key.columns.begin(), key.columns.end(), column) != key.columns.end();
  });
}

PulledAnnotation type_annotation(const ColumnType& type) {
  const bool word = type.schema.empty() && type.arguments.empty() && is_name(type.name);
  if (word)
    return {"type", {type.name + (type.modifiers.empty() ? "" : "(" + numbers(type.modifiers) + ")")}};
  ColumnType element = type;
  element.array = false;
  return {"type", {string_literal(type_text(element))}};
}

const TypeRow* row_of(const ColumnType& type) {
  return type.schema.empty() ? find_type_by_name(type.name) : nullptr;
}

/// How the server writes this integer as a default: what another spelling says need not be the same.
std::string deparsed_integer(long long number) {
  const auto digits = std::to_string(number);
  if (number >= 0 && number <= 2147483647) return digits;
  const bool small = number >= -2147483648LL && number <= 2147483647;
  return "'" + digits + "'::" + (small ? "int" : "bigint");
}

std::optional<std::string> number_initialiser(const PulledType& type, const Column& column,
                                              const std::string& digits) {
  constexpr std::string_view whole = "std::int16_t std::int32_t std::int64_t rowan::decimal float double";
  if (type.value.empty() || whole.find(type.value) == whole.npos) return std::nullopt;
  if (digits.size() > 18 || digits.find_first_not_of("-0123456789") != std::string::npos) return std::nullopt;
  const auto number = std::stoll(digits);
  if (std::to_string(number) != digits || deparsed_integer(number) != *column.default_value)
    return std::nullopt;
  return " = " + digits;
}

}  // namespace

PulledType pulled_type(const PullSource& source, const ColumnType& type, const std::string& space) {
  ColumnType element = type;
  element.array = false;
  const QualifiedName name{type.schema, type.name};
  if (find_enum_type(source.schema, name) != nullptr)
    return {source.names.enum_of(name).seen_from(space), {}, display(element)};
  if (const auto* domain = find_by_name(source.schema.domains, name)) {
    auto base = pulled_type(source, domain->base, space);
    return {base.value, {{"domain", {string_literal(display(name))}}}, base.text};
  }
  element.modifiers.clear();
  const auto* row = row_of(type);
  if (row == nullptr) return {"std::string", {type_annotation(type)}, display(element)};
  PulledType result{std::string(row->cpp_type), {}, display(element)};
  if (find_type_by_cpp(row->cpp_type) != row || !type.modifiers.empty())
    result.annotations.push_back(type_annotation(type));
  return result;
}

std::optional<std::string> initialiser(const PullSource& source, const Table& table, const Column& column) {
  if (!column.default_value || column.type.array) return std::nullopt;
  const bool is_key =
      table.primary_key && std::find(table.primary_key->columns.begin(), table.primary_key->columns.end(),
                                     column.name) != table.primary_key->columns.end();
  if (is_key || refers(table, column.name)) return std::nullopt;
  const auto constant = constant_of(*column.default_value);
  if (!constant) return std::nullopt;
  const auto& space = source.names.struct_of(table.name).space;
  const auto type = pulled_type(source, column.type, space);
  const bool own_cast = !constant->cast || (!constant->cast->array && display(*constant->cast) == type.text);
  const QualifiedName type_name{column.type.schema, column.type.name};
  switch (constant->kind) {
    case Constant::Kind::text:
      if (!own_cast) return number_initialiser(type, column, constant->value);
      if (const auto* labels = find_enum_type(source.schema, type_name)) {
        const bool known =
            std::find(labels->values.begin(), labels->values.end(), constant->value) != labels->values.end();
        if (!known) return std::nullopt;
        return " = " + type.value + "::" + source.names.enumerator_of(type_name, constant->value);
      }
      if (type.value == "std::string") return " = " + string_literal(constant->value);
      return number_initialiser(type, column, constant->value);
    case Constant::Kind::number:
      return constant->cast ? std::nullopt : number_initialiser(type, column, constant->value);
    case Constant::Kind::boolean:
      if (type.value != "bool" || constant->cast) return std::nullopt;
      return " = " + constant->value;
    case Constant::Kind::null:
      break;
  }
  return std::nullopt;
}

}  // namespace rowan::tool
