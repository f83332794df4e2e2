#include "codegen/layout.hpp"

#include <sstream>

namespace rowan::tool {
namespace {

// `parameters` filled into lines that start at column `indent`, the first of which is already `used` long.
std::string filled(const std::vector<std::string>& parameters, std::size_t used, std::size_t indent,
                   std::size_t after) {
  std::string text;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const bool last = i + 1 == parameters.size();
    const auto needed = parameters[i].size() + (last ? after : 1);
    const auto space = i == 0 ? 0U : 1U;
    if (i > 0 && used + space + needed > line_limit) {
      text += "\n" + std::string(indent, ' ');
      used = indent;
    } else if (i > 0) {
      text += " ";
      ++used;
    }
    text += parameters[i] + (last ? "" : ",");
    used += parameters[i].size() + (last ? 0 : 1);
  }
  return text;
}

}  // namespace

std::string signature(std::string_view before, const std::vector<std::string>& parameters,
                      std::string_view after, std::size_t indent) {
  const auto opened = indent + before.size() + 1;
  std::size_t longest = 0;
  for (const auto& parameter : parameters) longest = std::max(longest, parameter.size());
  const bool hanging = opened + longest + after.size() + 1 > line_limit;
  const auto column = hanging ? indent + 4 : opened;
  std::string text = std::string(before) + "(";
  if (hanging) text += "\n" + std::string(column, ' ');
  return text + filled(parameters, column, column, after.size() + 1) + ")" + std::string(after);
}

std::string short_function(const std::string& head, const std::string& statement, std::size_t indent) {
  const auto line = head + " { " + statement + " }";
  const std::size_t spare = indent == 0 ? 0 : 1;  // clang-format keeps a column free within a class
  if (head.find('\n') == std::string::npos && indent + line.size() + spare <= line_limit) return line;
  const std::string margin(indent, ' ');
  return head + " {\n" + margin + "  " + statement + "\n" + margin + "}";
}

std::string member(const std::string& type, const std::string& name, std::size_t indent) {
  const bool fits = indent + type.size() + name.size() + 2 <= line_limit;
  return type + (fits ? " " : "\n" + std::string(indent + 4, ' ')) + name + ";";
}

std::string assertion(const std::string& condition, const std::string& message, std::size_t indent) {
  const auto line = "static_assert(" + condition + ", \"" + message + "\");";
  if (indent + line.size() <= line_limit) return line;
  const std::string margin(indent + 14, ' ');
  return "static_assert(" + condition + ",\n" + margin + "\"" + message + "\");";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::istringstream paragraphs{std::string(text)};
  for (std::string paragraph; std::getline(paragraphs, paragraph);) {
    std::istringstream words(paragraph);
    std::string line;
    for (std::string word; words >> word;) {
      if (!line.empty() && line.size() + 1 + word.size() > width) {
        lines.push_back(line);
        line.clear();
      }
      line += (line.empty() ? "" : " ") + word;
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace rowan::tool
