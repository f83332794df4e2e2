#include "sql/array_cast.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "model/name.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {
namespace {

/// The end of what begins at `at`: a quoted string or name as a whole, else one character.
std::size_t next(const std::string& text, std::size_t at) {
  const char quote = text[at];
  if (quote != '\'' && quote != '"') return at + 1;
  const bool escapes = at > 0 && text[at - 1] == 'E' && quote == '\'';
  for (++at; at < text.size(); ++at) {
    if (escapes && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (at + 1 >= text.size() || text[at + 1] != quote) return at + 1;
      ++at;
    }
  }
  return at;
}

struct ArrayCast {
  std::size_t end = 0;  ///< behind the whole
  Names elements = {};
  std::string type = {};  ///< of an element
};

/// `ARRAY[…]::type[]` at this place.
std::optional<ArrayCast> array_cast_at(const std::string& text, std::size_t begin) {
  constexpr std::string_view opening = "ARRAY[";
  if (text.compare(begin, opening.size(), opening) != 0) return std::nullopt;
  ArrayCast result;
  int depth = 1;
  std::size_t at = begin + opening.size();
  for (std::size_t element = at; at < text.size() && depth > 0;) {
    const char letter = text[at];
    if (letter == '(' || letter == '[') ++depth;
    if (letter == ')' || letter == ']') --depth;
    if (depth == 0 || (depth == 1 && letter == ',')) {
      result.elements.push_back(text.substr(element, at - element));
      element = at + 1;
    }
    at = next(text, at);
  }
  const bool plain =
      std::none_of(result.elements.begin(), result.elements.end(), [&](const std::string& element) {
        const auto start = element.find_first_not_of(' ');
        return start == std::string::npos || element.compare(start, opening.size(), opening) == 0;
      });
  if (!plain || text.compare(at, 2, "::") != 0) return std::nullopt;
  const auto brackets = text.find("[]", at);
  if (brackets == std::string::npos) return std::nullopt;
  result.type = text.substr(at + 2, brackets - at - 2);
  const bool is_name = std::all_of(result.type.begin(), result.type.end(), [](unsigned char letter) {
    return std::isalnum(letter) != 0 ||
           std::string_view("_ .\"").find(static_cast<char>(letter)) != std::string_view::npos;
  });
  result.end = brackets + 2;
  if (!is_name || text.compare(result.end, 2, "[]") == 0) return std::nullopt;
  return result;
}

/// `ARRAY[('a'::character varying)::text]` for `(ARRAY['a'::character varying])::text[]` at this place.
std::optional<std::pair<std::string, std::size_t>> deparsed_array_at(const std::string& text,
                                                                     std::size_t begin) {
  constexpr std::string_view opening = "(ARRAY[";
  constexpr std::string_view cast = "::character varying";
  constexpr std::string_view closing = "])::text[]";
  const auto is = [&](std::size_t at, std::string_view word) {
    return text.compare(at, word.size(), word) == 0;
  };
  if (!is(begin, opening)) return std::nullopt;
  std::string array = "ARRAY[";
  for (auto at = begin + opening.size(); at < text.size() && text[at] == '\'';) {
    const auto end = next(text, at);
    if (!is(end, cast)) return std::nullopt;
    array += "(" + text.substr(at, end + cast.size() - at) + ")::text";
    at = end + cast.size();
    if (is(at, closing)) return std::pair{array + "]", at + closing.size()};
    if (!is(at, ", ")) return std::nullopt;
    array += ", ";
    at += 2;
  }
  return std::nullopt;
}

}  // namespace

std::string deparsed_again(const std::string& statement) {
  std::string result;
  for (std::size_t at = 0; at < statement.size();) {
    if (const auto array = deparsed_array_at(statement, at)) {
      result += array->first;
      at = array->second;
      continue;
    }
    const auto end = next(statement, at);
    result += statement.substr(at, end - at);
    at = end;
  }
  return result;
}

std::string with_cast_elements(const std::string& text) {
  std::string result;
  bool changed = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto cast = array_cast_at(text, at);
    const auto end = cast ? cast->end : next(text, at);
    if (cast) {
      std::string list;
      for (const auto& element : cast->elements)
        list += (list.empty() ? "(" : ", (") + with_cast_elements(element) + ")::" + cast->type;
      result += "ARRAY[" + list + "]";
      changed = true;
    } else {
      result += text.substr(at, end - at);
    }
    at = end;
  }
  return changed ? normalize_expression(result).text : text;
}

}  // namespace rowan::tool
