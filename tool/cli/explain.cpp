#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "model/suggestion.hpp"
#include "operation/hazard.hpp"

namespace rowan::tool {

namespace {

struct ExplainArguments {
  std::string code;
  bool json = false;
};

std::string text_of(const HazardRow& row) {
  auto text = fmt::format("{} {}\n\nWhat happens: {}\nWhat to do:   {}\nLock:         {}\nPostgreSQL:   {}\n",
                          row.code, row.name, row.consequence, row.recipe, row.lock, row.versions);
  if (row.of)
    text += fmt::format("A case of:    {} {}\n", hazard_row(*row.of).code, hazard_row(*row.of).name);
  if (row.advice) text += "Advice:       `rowan migration lint` tells it and does not fail\n";
  return text + fmt::format("Also known to: {}", row.sources);
}

nlohmann::ordered_json json_of(const HazardRow& row) {
  nlohmann::ordered_json of;
  if (row.of) of = hazard_row(*row.of).code;
  return {{"code", row.code},
          {"name", row.name},
          {"of", of},
          {"lock", row.lock},
          {"consequence", row.consequence},
          {"recipe", row.recipe},
          {"versions", row.versions},
          {"sources", row.sources},
          {"advice", row.advice}};
}

void list_all(Output& out, bool json) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& row : hazard_rows())
    if (json)
      list.push_back(json_of(row));
    else
      out.result(fmt::format("{}  {:<32} {}", row.code, row.name, row.consequence));
  if (json) out.result(list.dump(2));
}

std::string nearest_hazard(const std::string& code) {
  std::vector<std::string> known;
  for (const auto& row : hazard_rows()) {
    known.emplace_back(row.code);
    known.emplace_back(row.name);
  }
  return nearest(code, known);
}

Exit run_explain(const ExplainArguments& arguments, Session& session) {
  if (arguments.code.empty()) {
    list_all(session.out, arguments.json);
    return Exit::done;
  }
  const auto* row = find_hazard(arguments.code);
  if (row == nullptr) {
    const auto meant = nearest_hazard(arguments.code);
    throw Failure(
        fmt::format("there is no hazard '{}'", arguments.code),
        meant.empty() ? "`rowan explain` lists them all" : fmt::format("did you mean '{}'?", meant));
  }
  session.out.result(arguments.json ? json_of(*row).dump(2) : text_of(*row));
  return Exit::done;
}

}  // namespace

Action declare_explain(CLI::App& app) {
  auto arguments = std::make_shared<ExplainArguments>();
  app.add_option("CODE", arguments->code, "H012, or the name that stands in a migration; none: list all");
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_explain(*arguments, session); };
}

}  // namespace rowan::tool
