#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "model/name.hpp"
#include "scan/annotation_table.hpp"
#include "scan/did_you_mean.hpp"

namespace rowan::tool {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const auto space = text.find(' ');
    result.emplace_back(text.substr(0, space));
    text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
  }
  return result;
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view place_name(Place place) {
  switch (place) {
    case Place::on_struct:
      return "a struct";
    case Place::on_field:
      return "a member";
    case Place::on_enum:
      return "an enum";
    case Place::on_enumerator:
      return "an enumerator";
  }
  return "";
}

FixIt replace(Position begin, Position end, std::string text) { return {begin, end, std::move(text)}; }

class Checker {
 public:
  Checker(const WrittenAnnotation& written, Place place, Diagnostics& diagnostics)
      : written_(written), place_(place), diagnostics_(diagnostics) {}

  std::optional<Annotation> check() {
    row_ = find_row();
    if (row_ == nullptr) return std::nullopt;
    auto parsed = parse_arguments(written_, diagnostics_);
    if (!parsed.valid) return std::nullopt;
    Annotation result{row_, written_.name, {}, {}};
    for (auto& argument : parsed.arguments) take(std::move(argument), result);
    if (valid_ && result.positional.size() < row_->required) missing(result.positional.size());
    if (!valid_) return std::nullopt;
    return result;
  }

 private:
  void error(Position position, std::string message, std::optional<FixIt> fix = {}) {
    valid_ = false;
    diagnostics_.error(position, std::move(message), std::move(fix));
  }

  const AnnotationRow* find_row() {
    const auto& name = written_.name;
    std::vector<std::string> places;
    std::vector<std::string> here;
    for (const auto& row : annotation_rows()) {
      if (row.place == place_ && row.name == name.text) return &row;
      if (row.place == place_) here.emplace_back(row.name);
      if (row.name == name.text) places.emplace_back(place_name(row.place));
    }
    if (!places.empty()) {
      error(name.position, fmt::format("'{}' stands on {}, not on {}", name.text, fmt::join(places, " or "),
                                       place_name(place_)));
      return nullptr;
    }
    const auto guess = nearest(name.text, here);
    error(name.position, fmt::format("unknown annotation '{}'{}", name.text, did_you_mean(guess)),
          guess.empty() ? std::nullopt : std::optional(replace(name.position, name.end, guess)));
    if (guess.empty())
      diagnostics_.note(name.position, fmt::format("on {} stand: {}", place_name(place_), listed(here)));
    return nullptr;
  }

  void missing(std::size_t count) {
    const auto& parameter = row_->positional[std::min(count, row_->positional.size() - 1)];
    const bool quoted = parameter.kind == ValueKind::text || parameter.kind == ValueKind::name ||
                        parameter.kind == ValueKind::sql;
    const auto shape = quoted ? fmt::format("\"{}\"", parameter.name) : std::string(parameter.name);
    error(written_.name.position, fmt::format("'{}' needs an argument: {}({}){}", row_->name, row_->name,
                                              shape, legal_words(parameter)));
  }

  static std::string legal_words(const Parameter& parameter) {
    return parameter.legal.empty() ? std::string{}
                                   : fmt::format("; legal: {}", listed(words(parameter.legal)));
  }

  const Parameter* option(const std::string& name) const {
    const auto found = std::find_if(row_->options.begin(), row_->options.end(),
                                    [&](const auto& each) { return each.name == name; });
    return found == row_->options.end() ? nullptr : &*found;
  }

  void take(Argument argument, Annotation& into) {
    if (argument.name.empty() && becomes_option(argument.value)) {
      argument.name = argument.value.text;
      if (argument.value.kind == Value::Kind::path) argument.value.text = "true";
    }
    if (becomes_pair(argument)) {
      Value pair = argument.value;
      pair.kind = Value::Kind::call;
      pair.text = argument.name;
      pair.position = argument.position;
      pair.end = argument.name_end;
      pair.arguments = {{"", argument.value.position, 0, argument.value}};
      into.positional.push_back(std::move(pair));
      return;
    }
    if (argument.name.empty()) return take_positional(std::move(argument), into);
    const auto* parameter = option(argument.name);
    if (parameter == nullptr) return unknown_option(argument);
    if (into.options.contains(argument.name))
      return error(argument.position, fmt::format("'{}' of {} is given twice", argument.name, row_->name));
    if (!fits(*parameter, argument.value)) return;
    into.options.emplace(argument.name, std::move(argument));
  }

  /// `unique` and `match_with(a = T::b)` are options without `=`.
  [[nodiscard]] bool becomes_option(const Value& value) const {
    const auto* parameter = option(value.text);
    if (parameter == nullptr) return false;
    const bool flag = parameter->kind == ValueKind::flag || parameter->kind == ValueKind::flag_or_keyword ||
                      parameter->kind == ValueKind::flag_or_where;
    return (value.kind == Value::Kind::path && flag) ||
           (value.kind == Value::Kind::call && parameter->kind == ValueKind::pairs);
  }

  /// `a = T::b`, even where an option has the name of the member.
  [[nodiscard]] bool becomes_pair(const Argument& argument) const {
    return !argument.name.empty() && !row_->positional.empty() &&
           row_->positional.back().kind == ValueKind::pair && argument.value.kind == Value::Kind::path &&
           argument.value.text.find("::") != std::string::npos;
  }

  void unknown_option(const Argument& argument) {
    std::vector<std::string> names;
    for (const auto& each : row_->options) names.emplace_back(each.name);
    const auto guess = nearest(argument.name, names);
    const auto legal = names.empty()   ? "; it takes none"
                       : guess.empty() ? "; legal: " + listed(names)
                                       : did_you_mean(guess);
    error(argument.position, fmt::format("unknown option '{}' of {}{}", argument.name, row_->name, legal),
          guess.empty() ? std::nullopt : std::optional(replace(argument.position, argument.name_end, guess)));
  }

  void take_positional(Argument argument, Annotation& into) {
    const auto count = into.positional.size();
    if (count >= row_->positional.size() && !row_->repeated) {
      if (row_->positional.empty() && row_->options.empty())
        return error(argument.position, fmt::format("'{}' takes no arguments", row_->name));
      if (row_->positional.empty()) {
        argument.name = argument.value.text;
        argument.name_end = argument.value.end;
        return unknown_option(argument);
      }
      if (const auto* parameter = option(argument.value.text); parameter != nullptr)
        return error(argument.position, fmt::format("'{0}' of {1} needs a value: {0} = …{2}", parameter->name,
                                                    row_->name, legal_words(*parameter)));
      return error(argument.position,
                   fmt::format("'{}' takes {} argument{}", row_->name, row_->positional.size(),
                               row_->positional.size() == 1 ? "" : "s"));
    }
    const auto& parameter = row_->positional[std::min(count, row_->positional.size() - 1)];
    if (fits(parameter, argument.value)) into.positional.push_back(std::move(argument.value));
  }

  // One case for each kind.
  // NOLINTNEXTLINE(readability-function-size)
  bool fits(const Parameter& parameter, const Value& value) {
    switch (parameter.kind) {
      case ValueKind::text:
      case ValueKind::sql:
        return need(value.kind == Value::Kind::text, parameter, value, "a string");
      case ValueKind::name:
        return need(value.kind == Value::Kind::text, parameter, value, "a string") &&
               name_fits(parameter, value);
      case ValueKind::names:
        return need(value.kind == Value::Kind::text || is_list_of_strings(value), parameter, value,
                    "a string, or {\"a\", \"b\"}");
      case ValueKind::keyword:
        return word_fits(parameter, value, words(parameter.legal));
      case ValueKind::keyword_or_text:
        return value.kind == Value::Kind::text || word_fits(parameter, value, words(parameter.legal));
      case ValueKind::action:
        return action_fits(parameter, value);
      case ValueKind::flag:
        return word_fits(parameter, value, {"true", "false"});
      case ValueKind::flag_or_keyword:
        return word_fits(parameter, value, words("true false " + std::string(parameter.legal)));
      case ValueKind::flag_or_where:
        return (value.kind == Value::Kind::call && value.text == "where" && value.arguments.size() == 1 &&
                value.arguments[0].value.kind == Value::Kind::text) ||
               word_fits(parameter, value, {"true", "false", "where(\"…\")"});
      case ValueKind::members:
        return need(value.kind == Value::Kind::path || value.kind == Value::Kind::list, parameter, value,
                    "a member, or {a, b}");
      case ValueKind::index_key:
        return need(value.kind == Value::Kind::path || value.kind == Value::Kind::call, parameter, value,
                    "a member, or desc, asc, opclass, collate, expr around it");
      case ValueKind::object:
        return need(value.kind == Value::Kind::path || value.kind == Value::Kind::text, parameter, value,
                    "a name");
      case ValueKind::literal:
        return each_fits(value, [&](const Value& each) {
          return each.kind != Value::Kind::path ||
                 word_fits(parameter, each, {"minvalue", "maxvalue", "null"});
        });
      case ValueKind::words:
        return each_fits(
            value, [&](const Value& each) { return word_fits(parameter, each, words(parameter.legal)); });
      case ValueKind::reference:
        return need(value.kind == Value::Kind::path, parameter, value, "a member of a struct: T::member");
      case ValueKind::pairs:
        return need(value.kind == Value::Kind::call, parameter, value, "pairs: match_with(a = T::b)");
      case ValueKind::pair:
        return need(false, parameter, value, "a member and what it points to: a = T::b");
      case ValueKind::element:
        return need(value.kind == Value::Kind::call && value.text == "with" && value.arguments.size() == 2 &&
                        value.arguments[1].value.kind == Value::Kind::text,
                    parameter, value, "a key and an operator: with(room, \"=\")");
      case ValueKind::type:
        return need(value.kind != Value::Kind::number && value.kind != Value::Kind::list, parameter, value,
                    "a type, such as varchar(80)");
      case ValueKind::whole_number:
        return need(value.kind == Value::Kind::number && is_whole(value.text), parameter, value,
                    "a whole number of 64 bits");
      case ValueKind::number:
        return need(value.kind == Value::Kind::number, parameter, value, "a number, such as 100 or -0.5");
    }
    return false;
  }

  static bool is_list_of_strings(const Value& value) {
    return value.kind == Value::Kind::list &&
           std::all_of(value.arguments.begin(), value.arguments.end(), [](const Argument& each) {
             return each.name.empty() && each.value.kind == Value::Kind::text;
           });
  }

  static bool is_whole(const std::string& text) {
    long long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
  }

  bool need(bool fitting, const Parameter& parameter, const Value& value, std::string_view what) {
    if (!fitting)
      error(value.position, fmt::format("'{}' of {} must be {}", parameter.name, row_->name, what));
    return fitting;
  }

  static bool each_fits(const Value& value, const auto& fitting) {
    if (value.kind != Value::Kind::list) return fitting(value);
    return std::all_of(value.arguments.begin(), value.arguments.end(),
                       [&](const Argument& each) { return fitting(each.value); });
  }

  bool name_fits(const Parameter& parameter, const Value& value) {
    if (value.text.empty()) {
      error(value.position, fmt::format("'{}' of {} is empty", parameter.name, row_->name));
    } else if (value.text.size() > max_identifier_bytes) {
      error(value.position, fmt::format("'{}' is {} bytes long; PostgreSQL cuts names at {}", value.text,
                                        value.text.size(), max_identifier_bytes));
    } else if (value.text.find('\0') != std::string::npos) {
      error(value.position, "a name cannot hold a zero byte");
    } else {
      return true;
    }
    return false;
  }

  bool word_fits(const Parameter& parameter, const Value& value, const std::vector<std::string>& legal) {
    if (value.kind == Value::Kind::path && contains(legal, value.text)) return true;
    const auto guess = value.kind == Value::Kind::path ? nearest(value.text, legal) : std::string{};
    error(value.position,
          fmt::format("unknown value{} of '{}'{}", value.text.empty() ? "" : " '" + value.text + "'",
                      parameter.name, did_you_mean(guess, listed(legal))),
          guess.empty() ? std::nullopt : std::optional(replace(value.position, value.end, guess)));
    return false;
  }

  bool action_fits(const Parameter& parameter, const Value& value) {
    const bool listed_action =
        value.kind == Value::Kind::call && (value.text == "set_null" || value.text == "set_default");
    if (!listed_action) return word_fits(parameter, value, words(parameter.legal));
    return need(parameter.name == "on_delete", parameter, value,
                "without columns: PostgreSQL takes them for on_delete only");
  }

  const WrittenAnnotation& written_;
  Place place_;
  Diagnostics& diagnostics_;
  const AnnotationRow* row_ = nullptr;
  bool valid_ = true;
};

}  // namespace

std::vector<Annotation> checked(const WrittenAnnotations& written, Place place, Diagnostics& diagnostics) {
  std::vector<Annotation> result;
  for (const auto& each : written)
    if (auto annotation = Checker(each, place, diagnostics).check()) result.push_back(std::move(*annotation));
  return result;
}

}  // namespace rowan::tool
