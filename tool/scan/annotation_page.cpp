// docs/annotations.md, printed from the rows.
#include <array>

#include "scan/annotation_table.hpp"

namespace rowan::tool {
namespace {

std::string_view kind_text(ValueKind kind) {
  using enum ValueKind;
  switch (kind) {
    case text:
    case name:
      return "\"text\"";
    case sql:
      return "\"sql\"";
    case names:
      return "\"a\" or {\"a\", \"b\"}";
    case keyword:
    case action:
      return "";
    case keyword_or_text:
      return "\"text\"";
    case flag:
      return "";
    case flag_or_keyword:
      return "true";
    case flag_or_where:
      return "true|false|where(\"sql\")";
    case members:
      return "a or {a, b}";
    case index_key:
    case object:
      return "a";
    case literal:
      return "value";
    case words:
      return "";
    case reference:
      return "T::a";
    case pairs:
      return "";
    case pair:
      return "a = T::b";
    case element:
      return "with(a, \"op\")";
    case type:
      return "varchar(80)";
    case whole_number:
      return "1";
    case number:
      return "-0.5";
  }
  return "";
}

std::string with_bars(std::string_view words) {
  std::string result{words};
  for (auto& letter : result)
    if (letter == ' ') letter = '|';
  return result;
}

std::string signature(const AnnotationRow& row) {
  using enum ValueKind;
  std::string arguments;
  const auto add = [&](const std::string& each) { arguments += (arguments.empty() ? "" : ", ") + each; };
  for (const auto& parameter : row.positional) {
    const bool quoted = parameter.kind == text || parameter.kind == name || parameter.kind == sql;
    add(!parameter.legal.empty() ? with_bars(parameter.legal)
        : quoted                 ? "\"" + std::string(parameter.name) + "\""
                                 : std::string(parameter.name));
  }
  if (row.repeated) add("…");
  for (const auto& option : row.options) {
    const std::string option_name{option.name};
    if (option.kind == flag) {
      add(option_name);
    } else if (option.kind == pairs) {
      add(option_name + "(a = T::b)");
    } else {
      const std::string words = with_bars(option.legal);
      const std::string shape{kind_text(option.kind)};
      add(option_name + " = " + words + (words.empty() || shape.empty() ? "" : "|") + shape);
    }
  }
  return std::string(row.name) + (arguments.empty() ? "" : "(" + arguments + ")");
}

}  // namespace

std::string annotation_page() {
  std::string page =
      "# Annotations\n\nStandard attributes in the namespace `rowan`: `[[rowan::table(\"orders\")]]`, or "
      "several at once, "
      "`[[using rowan: table(\"orders\"), index(status)]]`.\nMembers are written bare, members of another "
      "struct `T::member`, "
      "SQL as a string literal, which is parsed when the header is scanned.\n\nThis page is printed from the "
      "table in "
      "`tool/scan/annotation_table.cpp`.\n";
  constexpr std::array headings{"On a struct", "On a member", "On an enum class", "On an enumerator"};
  for (std::size_t place = 0; place < headings.size(); ++place) {
    page += "\n## " + std::string(headings.at(place)) + "\n\n| annotation | meaning |\n|---|---|\n";
    for (const auto& row : annotation_rows()) {
      if (static_cast<std::size_t>(row.place) != place) continue;
      std::string spelled = signature(row);
      for (std::size_t at = 0; (at = spelled.find('|', at)) != std::string::npos; at += 2)
        spelled.insert(at, "\\");
      page += "| `" + spelled + "` | " + std::string(row.documentation) + " |\n";
    }
  }
  return page;
}

}  // namespace rowan::tool
