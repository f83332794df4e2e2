#include "cli/catalog_difference.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fnmatch.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "operation/operation.hpp"

namespace rowan::tool {

namespace {

bool matches(const std::vector<std::string>& patterns, const std::string& name) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    return fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
  });
}

template <class Values>
void erase_matching(Values& values, const std::vector<std::string>& patterns) {
  std::erase_if(values, [&](const auto& value) {
    return matches(patterns, value.name.schema + "." + value.name.name) || matches(patterns, value.name.name);
  });
}

/// What the first has and the second has not.
std::vector<std::string> missing(std::vector<std::string> from, std::vector<std::string> to) {
  std::sort(from.begin(), from.end());
  std::sort(to.begin(), to.end());
  std::vector<std::string> result;
  std::set_difference(from.begin(), from.end(), to.begin(), to.end(), std::back_inserter(result));
  return result;
}

std::string commented(std::string_view text) {
  std::string lines = "-- ";
  for (const char c : text) {
    lines += c;
    if (c == '\n') lines += "-- ";
  }
  return lines;
}

template <class Visit>
void for_each_step(const Plan& plan, Visit visit) {
  for (const auto& file : plan.files)
    for (const auto& step : file.up) visit(step);
}

void print_notes(Output& out, const CatalogDifference& difference) {
  for (const auto& question : difference.questions) out.result(commented("note: " + question.message));
  for (const auto& object : difference.only_from)
    out.result(commented("left alone, Rowan has no model of it: " + object));
  for (const auto& object : difference.only_to)
    out.result(commented("not made, Rowan has no model of it: " + object));
  for (const auto& kind : counted(difference.outside)) out.result(commented("not compared: " + kind));
}

}  // namespace

Inspection inspect_database(Session& session, const TargetDatabase& target, OtherObjects others) {
  const Progress progress(session.out, "reading the catalog of " + target.address.database);
  try {
    return inspect(target.url, {session.project.migrations_table, "rowan_migrations"}, others);
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
}

Snapshot inspect_all_of(Session& session, const TargetDatabase& target) {
  const Progress progress(session.out, "reading the catalog of " + target.address.database);
  try {
    return inspect_all(target.url, {session.project.migrations_table, "rowan_migrations"});
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
}

std::vector<std::string> counted(const std::vector<OtherObject>& outside) {
  constexpr std::size_t shown = 5;
  std::map<std::string, std::vector<std::string>> kinds;
  for (const auto& [kind, name] : outside) kinds[kind].push_back(name);
  std::vector<std::string> lines;
  for (auto& [kind, names] : kinds) {
    const auto count = names.size();
    if (count > shown) names.resize(shown);
    lines.push_back(
        fmt::format("{}: {} ({}{})", kind, count, fmt::join(names, ", "), count > shown ? ", …" : ""));
  }
  return lines;
}

void ignore(Inspection& found, const std::vector<std::string>& patterns) {
  erase_matching(found.schema.tables, patterns);
  erase_matching(found.schema.sequences, patterns);
  erase_matching(found.schema.enum_types, patterns);
  erase_matching(found.schema.domains, patterns);
  erase_matching(found.schema.composite_types, patterns);
  erase_matching(found.schema.range_types, patterns);
  std::erase_if(found.schema.statements, [&](const Statement& statement) {
    const auto bare = statement.name.substr(0, statement.name.find_first_of(".("));
    return matches(patterns, statement.name) || matches(patterns, bare) ||
           matches(patterns, "public." + bare);
  });
  std::erase_if(found.unmodelled, [&](const std::string& object) {
    return matches(patterns, object.substr(object.rfind(' ') + 1));
  });
  std::erase_if(found.outside, [&](const OtherObject& object) {
    return matches(patterns, object.name.substr(object.name.rfind(' ') + 1));
  });
}

bool CatalogDifference::none() const { return plan.files.empty() && questions.empty(); }

CatalogDifference compare_catalogs(const Inspection& from, const Inspection& to) {
  Decisions decisions;
  decisions.allow_drop = true;
  auto [changes, questions] = diff(from.schema, to.schema, decisions);
  CatalogDifference result;
  if (!changes.empty()) result.plan = plan(from.schema, changes, {.name = "diff"});
  result.questions = std::move(questions);
  result.only_from = missing(from.unmodelled, to.unmodelled);
  result.only_to = missing(to.unmodelled, from.unmodelled);
  result.outside = from.outside;
  std::copy_if(to.outside.begin(), to.outside.end(), std::back_inserter(result.outside),
               [&](const OtherObject& object) {
                 return std::find(from.outside.begin(), from.outside.end(), object) == from.outside.end();
               });
  return result;
}

void print_sql(Output& out, const CatalogDifference& difference) {
  if (difference.none()) out.result("-- no difference");
  bool makes_statements = false;
  for_each_step(difference.plan, [&](const Step& step) {
    makes_statements = makes_statements || std::holds_alternative<CreateStatement>(step.change) ||
                       std::holds_alternative<ReplaceStatement>(step.change);
  });
  // Functions may name tables and functions that come after them.
  if (makes_statements) out.result("SET check_function_bodies = off;\n");
  for_each_step(difference.plan, [&](const Step& step) {
    out.result(commented(step.comment));
    for (const auto& statement : step.statements) out.result(statement + ";");
    out.result("");
  });
  print_notes(out, difference);
}

nlohmann::ordered_json objects_json(const std::vector<OtherObject>& outside) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& [kind, name] : outside) list.push_back({{"kind", kind}, {"name", name}});
  return list;
}

void print_json(Output& out, const CatalogDifference& difference) {
  using Json = nlohmann::ordered_json;
  Json changes = Json::array();
  for_each_step(difference.plan, [&](const Step& step) {
    changes.push_back({{"operation", std::string(operation_name(step.change))},
                       {"summary", summary(step.change)},
                       {"statements", step.statements}});
  });
  Json questions = Json::array();
  for (const auto& question : difference.questions)
    questions.push_back({{"object", question.object}, {"message", question.message}});
  out.result(Json{{"equal", difference.none()},
                  {"changes", changes},
                  {"questions", questions},
                  {"not_compared", objects_json(difference.outside)},
                  {"not_modelled", {{"from", difference.only_from}, {"to", difference.only_to}}}}
                 .dump(2));
}

}  // namespace rowan::tool
