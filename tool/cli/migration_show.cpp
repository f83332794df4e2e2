#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/linted_files.hpp"
#include "cli/migration_files.hpp"
#include "lint/allow.hpp"

namespace rowan::tool {

namespace {

struct MigrationShowArguments {
  std::string which;
  bool json = false;
};

/// A file, a version, a name, or the newest.
MigrationText chosen(const Session& session, const std::string& which) {
  if (std::filesystem::is_regular_file(which)) return migration_texts(session, {which}).front();
  auto texts = migration_texts(session, {});
  if (texts.empty())
    throw Failure(fmt::format("there are no migrations in {}", session.project.migrations.string()),
                  "`rowan migration add NAME` writes the first");
  if (which.empty()) return texts.back();
  for (auto& text : texts)
    if (text.migration.version == which || text.migration.name == which) return text;
  throw Failure(
      fmt::format("there is no migration '{}'", which),
      fmt::format("give a file, a version or a name; the newest is {}", texts.back().migration.version));
}

/// Why the way back only raises; empty: there is a way back.
std::string irreversible(const rowan::MigrationSection& down) {
  constexpr std::string_view marker = "irreversible: ";
  for (const auto& statement : down.statements)
    if (const auto at = statement.sql.find(marker);
        at != std::string::npos && statement.sql.starts_with("DO "))
      return statement.sql.substr(at + marker.size(), statement.sql.rfind('\'') - at - marker.size());
  return {};
}

std::string first_line(const std::string& sql) {
  const auto end = sql.find('\n');
  return end == std::string::npos ? sql : sql.substr(0, end) + " …";
}

struct Part {
  const MigrationText& text;
  const rowan::MigrationSection& section;
  bool down;
};

std::vector<ExaminedStatement> examined(const Part& part) {
  return examine(part.text.file, part.section, part.down ? part.text.after : part.text.before);
}

void print(Output& out, const Part& part) {
  out.result(fmt::format("\n{}, {}:", part.down ? "down" : "up",
                         part.section.transactional ? "one transaction" : "outside a transaction"));
  if (const auto reason = part.down ? irreversible(part.section) : ""; !reason.empty())
    return out.result("  irreversible: " + reason);
  if (part.section.statements.empty()) return out.result("  nothing");
  const auto statements = examined(part);
  for (std::size_t at = 0; at < statements.size(); ++at) {
    const auto& statement = part.section.statements[at];
    out.result(fmt::format("  {}. line {}: {}", at + 1, statement.line, first_line(statement.sql)));
    if (!statement.comment.empty()) out.result("     " + statement.comment);
    for (const auto& [table, level] : statements[at].locks)
      out.result(
          fmt::format("     locks {} {}: {}", display(table), lock_name(level), lock_consequence(level)));
    for (const auto& finding : statements[at].findings)
      if (finding.hazard)
        out.result(fmt::format("     {} {}: {}", hazard_row(*finding.hazard).code,
                               hazard_row(*finding.hazard).name, finding.message));
  }
}

nlohmann::ordered_json json_of(const Part& part) {
  auto list = nlohmann::ordered_json::array();
  const auto statements = examined(part);
  for (std::size_t at = 0; at < statements.size(); ++at) {
    const auto& statement = part.section.statements[at];
    auto locks = nlohmann::ordered_json::array();
    auto hazards = nlohmann::ordered_json::array();
    for (const auto& [table, level] : statements[at].locks)
      locks.push_back({{"table", display(table)}, {"lock", lock_name(level)}});
    for (const auto& finding : statements[at].findings)
      if (finding.hazard)
        hazards.push_back({{"code", hazard_row(*finding.hazard).code},
                           {"name", hazard_row(*finding.hazard).name},
                           {"message", finding.message}});
    list.push_back({{"line", statement.line},
                    {"sql", statement.sql},
                    {"comment", statement.comment},
                    {"locks", locks},
                    {"hazards", hazards}});
  }
  return {{"transactional", part.section.transactional}, {"statements", list}};
}

Names declared(const MigrationText& text, bool down) {
  Names names;
  for (const auto hazard : declared_hazards(text.file.text, down))
    names.emplace_back(hazard_row(hazard).name);
  return names;
}

Exit run_migration_show(const MigrationShowArguments& arguments, Session& session) {
  const auto text = chosen(session, arguments.which);
  const auto& migration = text.migration;
  const Part up{text, migration.up, false};
  const Part down{text, migration.down, true};
  const auto reason = irreversible(migration.down);
  if (arguments.json) {
    nlohmann::ordered_json json{{"file", text.path.string()},
                                {"version", migration.version},
                                {"name", migration.name},
                                {"plan", migration.plan},
                                {"generated", text.file.generated},
                                {"postgres", text.before.min_pg_version},
                                {"declares", declared(text, false)},
                                {"reversible", reason.empty()},
                                {"irreversible", reason},
                                {"up", json_of(up)},
                                {"down", json_of(down)}};
    session.out.result(json.dump(2));
    return Exit::done;
  }
  session.out.result(fmt::format("{}\n  plan {}, PostgreSQL {} and later, {}, {}", text.path.string(),
                                 migration.plan, text.before.min_pg_version,
                                 text.file.generated ? "written by Rowan" : "written by hand",
                                 reason.empty() ? "reversible" : "irreversible"));
  if (const auto names = declared(text, false); !names.empty())
    session.out.result(fmt::format("  declares {}", fmt::join(names, ", ")));
  print(session.out, up);
  print(session.out, down);
  return Exit::done;
}

}  // namespace

Action declare_migration_show(CLI::App& app) {
  auto arguments = std::make_shared<MigrationShowArguments>();
  app.add_option("MIGRATION", arguments->which, "a file, a version or a name; none: the newest");
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_migration_show(*arguments, session); };
}

}  // namespace rowan::tool
