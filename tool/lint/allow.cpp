#include "lint/allow.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

#include "model/suggestion.hpp"

namespace rowan::tool {
namespace {

constexpr std::string_view marker = "-- rowan:allow";

std::set<Hazard> hazards_in(std::istringstream words) {
  std::set<Hazard> found;
  for (std::string word; words >> word;) {
    if (word != "hazard") continue;
    std::string name;
    words >> name;
    std::istringstream names(name);
    while (std::getline(names, name, ','))
      if (const auto* row = find_hazard(name); row != nullptr) found.insert(row->hazard);
  }
  return found;
}

/// The first line that starts so, without that start.
std::string line_after(const std::string& text, std::string_view start) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(start)) return line.substr(start.size());
  return {};
}

struct Allow {
  std::size_t offset;
  std::string code;
  std::string reason;
};

std::vector<Allow> allows_in(const std::string& text, std::size_t begin, std::size_t end) {
  std::vector<Allow> found;
  for (auto at = text.find(marker, begin); at < end; at = text.find(marker, at + 1)) {
    const auto after = at + marker.size();
    std::istringstream words(text.substr(after, text.find('\n', after) - after));
    Allow allow{at, {}, {}};
    words >> allow.code;
    std::getline(words >> std::ws, allow.reason);
    found.push_back(std::move(allow));
  }
  return found;
}

std::string meant(const std::string& code) {
  std::vector<std::string> known;
  for (const auto& row : hazard_rows()) {
    known.emplace_back(row.code);
    known.emplace_back(row.name);
  }
  const auto nearest_code = nearest(code, known);
  return nearest_code.empty() ? "`rowan explain` lists them all"
                              : fmt::format("did you mean '{}'?", nearest_code);
}

}  // namespace

std::set<Hazard> declared_hazards(const std::string& text, bool down) {
  return hazards_in(std::istringstream(line_after(text, down ? "-- The way back: " : "-- rowan: ")));
}

bool covers(Hazard allowed, Hazard found) {
  const auto of = hazard_row(found).of;
  // Who writes every row anew reads every row, and builds every index.
  const bool less = of == Hazard::scans_table || of == Hazard::index_build;
  return allowed == found || of == allowed || (allowed == Hazard::rewrites_table && less);
}

void apply_allows(const std::string& text, const std::vector<Place>& statements,
                  std::vector<Finding>& findings) {
  if (statements.empty()) return;
  // Comments above the first statement belong to it; its section begins at a directive.
  auto begin = text.rfind("-- migrate:", statements.front().begin);
  begin = begin == std::string::npos ? 0 : begin;
  const auto line_end = [&](std::size_t at) { return std::min(text.find('\n', at), text.size()); };
  std::vector<Finding> wrong;
  for (const auto& allow : allows_in(text, begin, line_end(statements.back().end))) {
    const auto* row = find_hazard(allow.code);
    if (row == nullptr) {
      wrong.push_back(
          {{}, fmt::format("there is no hazard '{}'", allow.code), meant(allow.code), allow.offset});
      continue;
    }
    if (allow.reason.empty())
      wrong.push_back({{},
                       "an allow needs a reason",
                       fmt::format("write why: {} {} the table is small", marker, row->code),
                       allow.offset});
    const auto of = std::find_if(statements.begin(), statements.end(),
                                 [&](const Place& place) { return allow.offset < line_end(place.end); });
    const auto used = std::erase_if(findings, [&](const Finding& finding) {
      return of != statements.end() && finding.hazard && finding.offset >= of->begin &&
             finding.offset <= of->end && covers(row->hazard, *finding.hazard);
    });
    if (used == 0)
      wrong.push_back({{},
                       fmt::format("{} allows nothing: the statement has no such hazard", row->code),
                       "remove this comment",
                       allow.offset});
  }
  findings.insert(findings.end(), wrong.begin(), wrong.end());
}

}  // namespace rowan::tool
