#include "sql/in_list.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "sql/array_cast.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {
namespace {

struct ListOperator {
  std::string_view deparsed;
  std::string_view written;
};
constexpr std::array operators{ListOperator{"::text = ANY(ARRAY[", " IN ("},
                               ListOperator{"::text <> ALL(ARRAY[", " NOT IN ("}};

/// Letters of names.
bool joins(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' || letter == '$';
}

/// What may stand before a condition that is not part of another operand.
bool begins_condition(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  constexpr std::array<std::string_view, 8> words{"AND", "OR", "NOT", "WHEN", "THEN", "ELSE", "(", ","};
  return before.empty() || std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return before.ends_with(word) && (before.size() == word.size() || !joins(word[0]) ||
                                             !joins(before[before.size() - word.size() - 1]));
         });
}

/// The column whose name ends at `end`; empty: another expression does.
std::string_view column_before(std::string_view text, std::size_t end) {
  auto begin = end;
  if (begin > 0 && text[begin - 1] == '"') {
    begin = text.rfind('"', begin - 2);
    if (begin == std::string_view::npos) return {};
  } else {
    while (begin > 0 && joins(text[begin - 1])) --begin;
  }
  return begins_condition(text.substr(0, begin)) ? text.substr(begin, end - begin) : std::string_view{};
}

std::string_view unquoted(std::string_view name) {
  return name.starts_with('"') ? name.substr(1, name.size() - 2) : name;
}

/// Past the string that begins at `at`.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] != '\'') continue;
    if (at + 1 == text.size() || text[at + 1] != '\'') return at + 1;
    ++at;
  }
  return at;
}

struct List {
  std::string values;  ///< 'a', 'b'
  std::size_t end = 0;
};

/// How the values of a list and its end are written.
struct Form {
  std::string_view cast;
  std::string_view closing;
};
constexpr Form as_deparsed{"::varchar", "]::text[])"};
constexpr Form as_deparsed_again{"::varchar::text", "])"};

std::optional<List> list_at(std::string_view text, std::size_t at, const Form& form) {
  List list;
  while (at < text.size() && text[at] == '\'') {
    const auto end = end_of_string(text, at);
    if (!text.substr(end).starts_with(form.cast)) break;
    list.values += (list.values.empty() ? "" : ", ") + std::string(text.substr(at, end - at));
    at = end + form.cast.size();
    if (text.substr(at).starts_with(form.closing)) {
      list.end = at + form.closing.size();
      return list;
    }
    if (!text.substr(at).starts_with(", ")) break;
    at += 2;
  }
  return std::nullopt;
}

using IsVarchar = std::function<bool(std::string_view)>;

std::string with_lists(const std::string& text, const Form& form, const IsVarchar& is_varchar) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\'') {
      at = end_of_string(text, at);
      continue;
    }
    const auto rest = std::string_view(text).substr(at);
    const auto found = std::find_if(operators.begin(), operators.end(),
                                    [&](const auto& each) { return rest.starts_with(each.deparsed); });
    const auto column = found == operators.end() ? std::string_view{} : column_before(text, at);
    const auto list = column.empty() ? std::nullopt : list_at(text, at + found->deparsed.size(), form);
    if (!list || !is_varchar(unquoted(column))) {
      ++at;
      continue;
    }
    result += text.substr(done, at - done) + std::string(found->written) + list->values + ")";
    done = at = list->end;
  }
  return done == 0 ? text : normalize_expression(result + text.substr(done)).text;
}

}  // namespace

std::string with_in_lists(const std::string& text, const IsVarchar& is_varchar) {
  return with_lists(text, as_deparsed, is_varchar);
}

std::string in_one_spelling(const std::string& text) {
  return with_lists(with_cast_elements(text), as_deparsed_again, [](std::string_view) { return true; });
}

}  // namespace rowan::tool
