#include "codegen/pull_annotation.hpp"

#include <algorithm>
#include <sstream>

#include "codegen/cpp_word.hpp"
#include "codegen/layout.hpp"

namespace rowan::tool {
namespace {

std::string on_one_line(const PulledAnnotations& annotations) {
  Names parts;
  for (const auto& each : annotations)
    parts.push_back(each.arguments.empty() ? each.name
                                           : each.name + "(" + joined(each.arguments, ", ") + ")");
  return (parts.size() == 1 ? "[[rowan::" : "[[using rowan: ") + joined(parts, ", ") + "]]";
}

bool is_exact_line(std::string_view line) {
  constexpr std::string_view blank = " \t";
  return !line.empty() && blank.find(line.front()) == blank.npos && blank.find(line.back()) == blank.npos &&
         line.back() != '\\' && std::none_of(line.begin(), line.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 && c != '\t';
         });
}

}  // namespace

std::string annotated(std::string_view before, const PulledAnnotations& annotations, std::string_view after,
                      std::size_t indent, bool own_line) {
  if (annotations.empty()) return std::string(before) + std::string(after);
  const auto line = std::string(before) + on_one_line(annotations) + " " + std::string(after);
  if (indent + line.size() <= line_limit && line.find('\n') == std::string::npos) return line;

  const auto list = std::string(before) + on_one_line(annotations);
  if (own_line && indent + list.size() <= line_limit && list.find('\n') == std::string::npos)
    return list + "\n" + std::string(indent, ' ') + std::string(after);

  const std::string margin(indent + before.size() + 2, ' ');
  const bool several = annotations.size() > 1;
  std::string text = std::string(before) + (several ? "[[using rowan: " : "[[rowan::");
  const std::size_t opening = text.size() - before.size() - 2;
  for (std::size_t i = 0; i < annotations.size(); ++i) {
    const auto& each = annotations[i];
    const bool last = i + 1 == annotations.size();
    const auto end = last ? (own_line ? "]]" : "]] " + std::string(after)) : ",";
    if (i > 0) text += "\n" + margin;
    if (each.arguments.empty())
      text += each.name + end;
    else
      text += signature(each.name, each.arguments, end, margin.size() + (i == 0 ? opening : 0));
  }
  return own_line ? text + "\n" + std::string(indent, ' ') + std::string(after) : text;
}

Names documentation_lines(const std::string& comment) {
  Names lines;
  std::istringstream text(comment);
  for (std::string line; std::getline(text, line);) {
    if (!is_exact_line(line)) return {};
    lines.push_back("/// " + line);
  }
  return comment.ends_with('\n') ? Names{} : lines;
}

std::string option(std::string_view name, std::string_view text) {
  return std::string(name) + " = " + string_literal(text);
}

void add_comment(const std::string& comment, PulledAnnotations& annotations) {
  if (!comment.empty() && documentation_lines(comment).empty())
    annotations.push_back({"comment", {string_literal(comment)}});
}

std::string braced(const Names& members) {
  return members.size() == 1 ? members[0] : "{" + joined(members, ", ") + "}";
}

std::string joined(const Names& parts, std::string_view separator) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : std::string(separator)) + part;
  return text;
}

}  // namespace rowan::tool
