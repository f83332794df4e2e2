#include "sql/clauses.hpp"

namespace rowan::tool {
namespace {

constexpr std::size_t longest_line = 100;

std::string joined(const std::vector<std::string>& lines, const std::string& separator) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : separator) + line;
  return text;
}

}  // namespace

std::string Clauses::text(std::size_t indent) const {
  auto text = joined(lines_, " ");
  return text.size() <= longest_line ? text : joined(lines_, "\n" + std::string(indent, ' '));
}

}  // namespace rowan::tool
