#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/command.hpp"
#include "cli/database_work.hpp"
#include "cli/dev_migrations.hpp"
#include "cli/stages.hpp"
#include "rowan/migration.hpp"

namespace rowan::tool {

namespace {

using State = rowan::MigrationStatus::State;
using Plans = std::vector<std::vector<RecordedMigration>>;

struct MigrationRebaseArguments {
  std::string version;
  DatabaseArguments database;
  bool json = false;
};

/// Files of one `migration add` move together.
Plans plans_of(const History& history) {
  Plans plans;
  std::map<std::string, std::size_t> place;
  for (const auto& migration : history.migrations) {
    const auto [found, is_new] = place.try_emplace(migration.plan, plans.size());
    if (is_new) plans.emplace_back();
    plans[found->second].push_back(migration);
  }
  return plans;
}

std::set<std::string> applied_versions(Session& session, const TargetDatabase& target) {
  std::set<std::string> versions;
  if (target.url.empty() || !target_exists(target)) return versions;
  for (const auto& status : migrator_for(session, target, {}).status())
    if (status.state != State::pending) versions.insert(status.version);
  return versions;
}

/// Which plans go to the end: the one named, else those that are not applied and were written without
/// knowing what stands before them, or stand before what is applied.
class Choice {
 public:
  Choice(const Plans& plans, const std::set<std::string>& applied) : plans_(plans), applied_(applied) {}

  std::vector<bool> named(const std::string& written) const {
    const auto version = written.substr(0, written.find('_'));
    std::vector<bool> moved(plans_.size());
    for (std::size_t i = 0; i < plans_.size(); ++i)
      for (const auto& migration : plans_[i])
        if (migration.version == version) {
          if (is_applied(i))
            throw Failure(fmt::format("{} is applied on the database", file_name(migration)),
                          "only a migration that is not applied can be renumbered");
          moved[i] = true;
          return moved;
        }
    throw Failure(fmt::format("no migration has the version {}", written));
  }

  std::vector<bool> unknowing() const {
    std::vector<bool> moved(plans_.size());
    std::string before;
    for (std::size_t i = 0; i < plans_.size(); ++i) {
      const bool follows = plans_[i].front().parent == before;
      moved[i] = !is_applied(i) && (!follows || applied_after(i));
      before = file_name(plans_[i].back());
    }
    return moved;
  }

 private:
  bool is_applied(std::size_t plan) const {
    return std::any_of(plans_[plan].begin(), plans_[plan].end(),
                       [&](const auto& migration) { return applied_.contains(migration.version); });
  }
  bool applied_after(std::size_t plan) const {
    for (std::size_t i = plan + 1; i < plans_.size(); ++i)
      if (is_applied(i)) return true;
    return false;
  }

  const Plans& plans_;
  const std::set<std::string>& applied_;
};

/// A file before and after: the same SQL but for the plan that its first line names.
struct Moved {
  RecordedMigration before;
  NewMigration after;
};

std::string with_plan(std::string sql, const std::string& from, const std::string& to) {
  const auto end = std::min(sql.find('\n'), sql.size());
  if (const auto at = sql.find(" plan=" + from); at < end) sql.replace(at + 6, from.size(), to);
  return sql;
}

std::vector<Moved> moved_files(const History& history, const Plans& plans, const std::vector<bool>& moves) {
  History staying;
  for (std::size_t i = 0; i < plans.size(); ++i)
    if (!moves[i]) staying.migrations.insert(staying.migrations.end(), plans[i].begin(), plans[i].end());
  std::vector<Moved> result;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (!moves[i]) continue;
    const auto& last = staying.migrations.empty() ? std::string() : staying.migrations.back().version;
    const bool renumber = plans[i].front().version <= last;
    const auto versions = renumber ? next_versions(staying, plans[i].size()) : std::vector<std::string>();
    for (std::size_t file = 0; file < plans[i].size(); ++file) {
      const auto& before = plans[i][file];
      Moved moved{before, {before, read_file(sql_path(history.folder, before))}};
      auto& record = moved.after.record;
      record.parent = staying.migrations.empty() ? "" : file_name(staying.migrations.back());
      if (renumber) {
        record.version = versions[file];
        record.plan = versions.front();
        const bool in_step = before.checksum == rowan::migration_checksum(moved.after.sql);
        moved.after.sql = with_plan(moved.after.sql, before.plan, record.plan);
        if (in_step) record.checksum = rowan::migration_checksum(moved.after.sql);
      }
      staying.migrations.push_back(record);
      result.push_back(std::move(moved));
    }
  }
  return result;
}

bool same(const Moved& moved) {
  return moved.before.version == moved.after.record.version &&
         moved.before.parent == moved.after.record.parent;
}

/// The way back of an added value makes the type as it was when the file was written.
void require_type_known(const History& ordered, std::size_t count, std::vector<HistoryError>& errors) {
  std::vector<HistoryError> ignored;
  const auto before = fold(ordered, ignored, count);
  const auto& migration = ordered.migrations[count];
  for (const auto& change : migration.changes) {
    const auto* value = std::get_if<AddEnumValue>(&change);
    if (value == nullptr || !value->type_before) continue;
    const auto* type = find_enum_type(before, value->type);
    if (type != nullptr && type->values != value->type_before->values)
      errors.push_back(
          {ordered.folder / (file_name(migration) + ".sql"),
           fmt::format("its way back knows other values of {} than there are then", display(value->type)),
           "delete it and its change file, and run `rowan migration add` again"});
  }
}

/// In the new order each file must still apply.
void require_applies(const Plans& plans, const std::vector<bool>& moves, const History& history,
                     const std::vector<Moved>& files) {
  History ordered;
  ordered.folder = history.folder;
  for (std::size_t i = 0; i < plans.size(); ++i)
    if (!moves[i]) ordered.migrations.insert(ordered.migrations.end(), plans[i].begin(), plans[i].end());
  const auto staying = ordered.migrations.size();
  for (const auto& file : files) ordered.migrations.push_back(file.after.record);
  std::vector<HistoryError> errors;
  fold(ordered, errors);
  for (auto count = staying; errors.empty() && count < ordered.migrations.size(); ++count)
    require_type_known(ordered, count, errors);
  if (errors.empty()) return;
  throw Failure("in the new order the migrations conflict; nothing was renumbered:" + listed(errors),
                "another one that is not applied may fit behind: `rowan migration rebase VERSION`");
}

void tell(Session& session, const std::vector<Moved>& files) {
  const auto& folder = session.project.migrations;
  for (const auto& [before, after] : files) {
    const auto now = sql_path(folder, after.record).string();
    if (before.version == after.record.version)
      session.out.done(fmt::format("= {}  follows {}", now, after.record.parent));
    else
      session.out.done(fmt::format("- {}\n+ {}", sql_path(folder, before).string(), now));
  }
}

void print_json(Session& session, const std::vector<Moved>& files) {
  const auto& folder = session.project.migrations;
  auto list = nlohmann::ordered_json::array();
  for (const auto& [before, after] : files)
    list.push_back({{"file", sql_path(folder, after.record).string()},
                    {"was", sql_path(folder, before).string()},
                    {"version", after.record.version},
                    {"follows", after.record.parent}});
  session.out.result(nlohmann::ordered_json{{"migrations", list}}.dump(2));
}

Exit run_migration_rebase(const MigrationRebaseArguments& arguments, Session& session) {
  if (arguments.json) session.out.only_results();
  const auto& folder = session.project.migrations;
  const History history = replay_history(folder);
  refuse_dev(history);
  const auto applied = applied_versions(session, target_database_if_any(session, arguments.database));
  const auto plans = plans_of(history);
  const Choice choice(plans, applied);
  const auto moves = arguments.version.empty() ? choice.unknowing() : choice.named(arguments.version);
  auto files = moved_files(history, plans, moves);
  require_applies(plans, moves, history, files);
  std::erase_if(files, same);
  if (files.empty()) {
    session.out.done("nothing to rebase: each migration was written after the one before it");
    if (arguments.json) print_json(session, files);
    return Exit::done;
  }
  FileSet written;
  std::vector<std::filesystem::path> gone;
  for (const auto& [before, after] : files) {
    add_files(written, folder, {after});
    if (before.version == after.record.version) continue;
    gone.push_back(sql_path(folder, before));
    gone.push_back(changes_path(folder, before));
  }
  written.write();
  remove_files(gone);
  tell(session, files);
  if (arguments.json) print_json(session, files);
  return Exit::done;
}

}  // namespace

Action declare_migration_rebase(CLI::App& app) {
  auto arguments = std::make_shared<MigrationRebaseArguments>();
  app.add_option(
      "VERSION", arguments->version,
      "a migration that is not applied (else those written without knowing what stands before them)");
  app.add_flag("--json", arguments->json, "print JSON");
  add_database_arguments(app, arguments->database);
  return [arguments](Session& session) { return run_migration_rebase(*arguments, session); };
}

}  // namespace rowan::tool
