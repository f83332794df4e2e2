#include "cli/lint_report.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace rowan::tool {

namespace {

struct Spot {
  std::size_t line = 1;
  std::size_t column = 1;  ///< in characters
  std::string text;        ///< the line
};

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

Spot spot_of(const std::string& text, std::size_t offset) {
  const auto at = std::min(offset, text.size());
  const auto begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  const auto from = text.begin();
  const auto place = [&](std::size_t each) { return from + static_cast<std::ptrdiff_t>(each); };
  return {1 + static_cast<std::size_t>(std::count(from, place(at), '\n')),
          1 + static_cast<std::size_t>(std::count_if(place(begin), place(at), begins_character)),
          text.substr(begin, text.find('\n', begin) - begin)};
}

/// Lines of readable length below a first one that has its label.
std::string labelled(const std::string& label, std::string_view text) {
  constexpr std::size_t longest = 100;
  std::string lines, line = "  " + label;
  const std::string indent(line.size(), ' ');
  std::istringstream words{std::string(text)};
  for (std::string word; words >> word;) {
    if (line.size() > indent.size() && line.size() + 1 + word.size() > longest) {
      lines += line + "\n";
      line = indent;
    }
    line += " " + word;
  }
  return lines + line + "\n";
}

}  // namespace

std::string finding_text(const MigrationText& file, const Finding& finding, std::set<Hazard>& told) {
  const auto spot = spot_of(file.file.text, finding.offset);
  auto text = fmt::format("{}:{}:{}: {}: {}", file.path.string(), spot.line, spot.column,
                          finding.note ? "note" : "warning", finding.message);
  if (finding.hazard) {
    const auto& row = hazard_row(*finding.hazard);
    text += fmt::format(" [{} {}]", row.code, row.name);
  }
  text += fmt::format("\n{:>5} | {}\n      | {}^\n", spot.line, spot.text, std::string(spot.column - 1, ' '));
  if (!finding.help.empty()) text += labelled("help:", finding.help);
  if (finding.hazard && told.insert(*finding.hazard).second) {
    text += labelled("what happens:", hazard_row(*finding.hazard).consequence);
    text += labelled("what to do:  ", hazard_row(*finding.hazard).recipe);
  }
  return text;
}

nlohmann::ordered_json finding_json(const MigrationText& file, const Finding& finding) {
  const auto spot = spot_of(file.file.text, finding.offset);
  nlohmann::ordered_json json{{"file", file.path.string()},
                              {"line", spot.line},
                              {"column", spot.column},
                              {"code", nullptr},
                              {"name", nullptr},
                              {"message", finding.message},
                              {"help", finding.help},
                              {"note", finding.note}};
  if (!finding.hazard) return json;
  const auto& row = hazard_row(*finding.hazard);
  json["code"] = row.code;
  json["name"] = row.name;
  json["help"] = row.recipe;
  return json;
}

}  // namespace rowan::tool
