#include <CLI/CLI.hpp>
#include <cctype>
#include <fmt/format.h>
#include <memory>

#include "cli/command.hpp"
#include "model/suggestion.hpp"
#include "operation/hazard.hpp"

namespace rowan::tool {

namespace {

std::string upper_case(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

void list_all(Output& out) {
  for (const auto& row : hazard_rows())
    out.result(fmt::format("{}  {:<20} {}", row.code, row.name, row.consequence));
}

Exit run(const std::string& code, Session& session) {
  if (code.empty()) {
    list_all(session.out);
    return Exit::done;
  }
  std::vector<std::string> known;
  for (const auto& row : hazard_rows()) {
    if (row.code == upper_case(code) || row.name == code) {
      session.out.result(fmt::format("{} {}\n\nWhat happens: {}\nWhat to do:   {}", row.code, row.name,
                                     row.consequence, row.recipe));
      return Exit::done;
    }
    known.emplace_back(row.code);
    known.emplace_back(row.name);
  }
  const std::string meant = nearest(code, known);
  throw Failure(fmt::format("there is no hazard '{}'", code),
                meant.empty() ? "`rowan explain` lists them all" : fmt::format("did you mean '{}'?", meant));
}

}  // namespace

Action declare_explain(CLI::App& app) {
  auto code = std::make_shared<std::string>();
  app.add_option("CODE", *code, "H001, or the name that stands in a migration; none: list all");
  return [code](Session& session) { return run(*code, session); };
}

}  // namespace rowan::tool
