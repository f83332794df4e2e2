#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"

namespace rowan::tool {
namespace {

struct Named {
  std::string name;
  std::vector<int> modifiers;
};

std::optional<int> whole_number(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// `numeric(12, 2)` in a string, for names that C++ tokens cannot spell.
std::optional<Named> split(const std::string& text) {
  const auto open = text.find('(');
  Named result{text.substr(0, open), {}};
  while (!result.name.empty() && result.name.back() == ' ') result.name.pop_back();
  if (open == std::string::npos) return result;
  std::string rest = text.substr(open + 1);
  if (rest.empty() || rest.back() != ')') return std::nullopt;
  rest.back() = ',';
  for (std::size_t comma = 0; (comma = rest.find(',')) != std::string::npos; rest.erase(0, comma + 1)) {
    auto digits = rest.substr(0, comma);
    std::erase(digits, ' ');
    const auto number = whole_number(digits);
    if (!number) return std::nullopt;
    result.modifiers.push_back(*number);
  }
  return result;
}

std::optional<Named> written_type(Lowering& lowering, const Value& value) {
  if (value.kind == Value::Kind::text) {
    auto named = split(value.text);
    if (!named)
      lowering.diagnostics.error(
          value.position,
          fmt::format("'{}' is not a type; write varchar(80), numeric(12, 2), …", value.text));
    return named;
  }
  Named result{value.text, {}};
  for (const auto& argument : value.arguments) {
    const auto number =
        argument.value.kind == Value::Kind::number ? whole_number(argument.value.text) : std::nullopt;
    if (!number) {
      lowering.diagnostics.error(argument.value.position,
                                 fmt::format("the modifiers of type '{}' are whole numbers", value.text));
      return std::nullopt;
    }
    result.modifiers.push_back(*number);
  }
  return result;
}

const TypeRow* known_row(Lowering& lowering, const Value& value, const std::string& name) {
  if (name.find("serial") != std::string::npos) {
    lowering.diagnostics.error(value.position,
                               fmt::format("'{}' is not a type but a default; write [[rowan::serial]], or "
                                           "[[rowan::identity(by_default)]]",
                                           name));
    return nullptr;
  }
  const auto* row = find_type_by_name(name);
  if (row != nullptr) return row;
  std::vector<std::string> names;
  for (const auto& each : type_rows()) names.emplace_back(each.name);
  const auto guess = nearest(name, names);
  std::optional<FixIt> fix;
  if (!guess.empty() && value.kind == Value::Kind::path) fix = FixIt{value.position, value.end, guess};
  lowering.diagnostics.error(
      value.position, fmt::format("unknown type '{}'{}", name, did_you_mean(guess, listed(names))), fix);
  return nullptr;
}

bool modifiers_fit(Lowering& lowering, const Value& value, const TypeRow& row,
                   const std::vector<int>& modifiers) {
  if (modifiers.size() > static_cast<std::size_t>(row.max_modifiers)) {
    lowering.diagnostics.error(value.position,
                               fmt::format("type {} takes {} modifier{}", row.name,
                                           row.max_modifiers == 0 ? "no" : std::to_string(row.max_modifiers),
                                           row.max_modifiers == 1 ? "" : "s"));
    return false;
  }
  // Limits of the PostgreSQL manual, 8.1.2, 8.3, 8.5 and 8.10.
  const int first = modifiers.empty() ? 1 : modifiers[0];
  const bool time = row.name == "timestamptz" || row.name == "timestamp" || row.name == "time" ||
                    row.name == "timetz" || row.name == "interval";
  const int most = row.name == "numeric" ? 1000 : time ? 6 : 10485760;
  if (first < (time ? 0 : 1) || first > most) {
    lowering.diagnostics.error(value.position, fmt::format("the modifier of {} lies between {} and {}",
                                                           row.name, time ? 0 : 1, most));
    return false;
  }
  if (modifiers.size() < 2 || (modifiers[1] >= 0 && modifiers[1] <= first)) return true;
  if (modifiers[1] >= -most && modifiers[1] <= most)
    return needs_version(lowering, value.position, "a scale below 0 or above the precision", 15);
  lowering.diagnostics.error(value.position,
                             fmt::format("the scale of {} lies between -{} and {}", row.name, most, most));
  return false;
}

bool holds(const TypeRow& row, const LoweredField& field) {
  const auto& type = field.declared->type;
  if (type.kind == DeclaredType::Kind::enumeration)
    return row.name == "text" || row.name == "smallint" || row.name == "integer" || row.name == "bigint";
  return type.own_codec || row.cpp_type == type.cpp_type || (row.text_too && type.cpp_type == "std::string");
}

}  // namespace

bool fits_member(const ColumnType& type, const LoweredField& field) {
  const auto* row = find_type_by_name(type.name);
  return row != nullptr && type.array == field.declared->type.array && holds(*row, field);
}

std::optional<ColumnType> named_type(Lowering& lowering, const LoweredField& field, const Value& value) {
  if (const auto user = user_type(lowering, field, value); user.found) return user.type;
  const auto named = written_type(lowering, value);
  if (!named) return std::nullopt;
  const auto* row = known_row(lowering, value, named->name);
  if (row == nullptr || !modifiers_fit(lowering, value, *row, named->modifiers)) return std::nullopt;
  if (!holds(*row, field)) {
    const auto& type = field.declared->type;
    const bool is_enum = type.kind == DeclaredType::Kind::enumeration;
    std::vector<std::string> fitting;
    for (const auto& each : type_rows())
      if (holds(each, field)) fitting.emplace_back(each.name);
    lowering.diagnostics.error(
        value.position, fmt::format("type {} holds {}, and '{}' is {}; {} goes with {}", row->name,
                                    row->cpp_type, field.declared->name, is_enum ? "an enum" : type.cpp_type,
                                    is_enum ? "an enum" : type.cpp_type, listed(fitting)));
    return std::nullopt;
  }
  auto modifiers = named->modifiers;
  if (modifiers.empty() && (row->name == "char" || row->name == "bit")) modifiers = {1};  // as SQL means them
  return ColumnType{"", std::string(row->name), modifiers, field.declared->type.array};
}

}  // namespace rowan::tool
