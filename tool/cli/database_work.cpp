#include "cli/database_work.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/interrupt.hpp"

namespace rowan::tool {

namespace {

using Kind = rowan::MigrationEvent::Kind;

template <class Work>
auto on_server(const TargetDatabase& target, Work work) {
  try {
    return work();
  } catch (const ServerError& error) {
    throw explained(error, target);
  }
}

}  // namespace

void show(Output& out, const rowan::MigrationEvent& event, std::string_view done) {
  switch (event.kind) {
    case Kind::waiting:
      return out.note(fmt::format("{}waiting {}", event.file.empty() ? "" : event.file + ": ", event.text));
    case Kind::note:
    case Kind::retry:
      return out.note(fmt::format("{}: {}", event.file.empty() ? "note" : event.file, event.text));
    case Kind::file:
      return out.progress(event.file);
    case Kind::statement:
    case Kind::progress:
      return out.progress(fmt::format("{}: {}", event.file, event.text));
    case Kind::finished:
      if (!out.result_is_terminal()) return out.done(fmt::format("{} {}", done, event.file));
      return out.done(fmt::format("{} {}  ({} ms)", done, event.file, event.duration.count()));
  }
}

std::vector<std::string> interruptible(const std::function<std::vector<std::string>()>& work) {
  const Interrupt interrupt;
  try {
    return work();
  } catch (const rowan::MigrationInterrupted& stopped) {
    throw Failure(stopped.what(),
                  "files that were finished stay as they are; the same command goes on from here",
                  Interrupt::exit());
  }
}

void run_for_script(Session& session, rowan::MigratorOptions options,
                    const std::function<void(rowan::MigratorOptions)>& work) {
  session.out.only_results();
  auto files = nlohmann::ordered_json::array();
  const auto print = [&](const nlohmann::ordered_json& error) {
    session.out.result(nlohmann::ordered_json{{"migrations", files}, {"error", error}}.dump(2));
  };
  options.on_event = [&](const rowan::MigrationEvent& event) {
    if (event.kind == Kind::finished)
      files.push_back({{"file", event.file}, {"duration_ms", event.duration.count()}});
    show(session.out, event, "");
  };
  try {
    work(std::move(options));
  } catch (const rowan::MigrationError& error) {
    print({{"message", std::string(error.what())},
           {"file", error.file()},
           {"line", error.line()},
           {"sqlstate", error.sqlstate()}});
    throw;
  } catch (const std::exception& error) {
    print({{"message", std::string(error.what())}});
    throw;
  }
  print(nullptr);
}

rowan::Migrator migrator_for(Session& session, const TargetDatabase& target, rowan::MigratorOptions options) {
  options.migrations_table = session.project.migrations_table;
  if (!options.on_event)
    options.on_event = [&out = session.out](const rowan::MigrationEvent& event) {
      show(out, event, "applied");
    };
  options.interrupted = Interrupt::requested;
  return {target.url, rowan::MigrationSource::from_folder(session.project.migrations), std::move(options)};
}

bool target_exists(const TargetDatabase& target) {
  return on_server(target, [&] { return database_exists(target.url); });
}

void create_target(Session& session, const TargetDatabase& target) {
  const bool created = on_server(target, [&] { return create_database(target.url); });
  session.out.done(
      fmt::format("{} database {}", created ? "created" : "there is already a", target.address.database));
}

void drop_target(Session& session, const TargetDatabase& target) {
  const bool dropped = on_server(target, [&] { return drop_database(target.url, target.is_private); });
  session.out.done(
      fmt::format("{} database {}", dropped ? "dropped" : "there is no", target.address.database));
}

void migrate_target(Session& session, const TargetDatabase& target, const rowan::MigratorOptions& options,
                    const std::optional<std::string>& to) {
  require_reachable(target);
  auto migrator = migrator_for(session, target, options);
  const auto applied = interruptible([&] { return migrator.migrate(to); });
  session.out.progress("");
  if (applied.empty()) session.out.done("nothing to migrate: the database is up to date");
}

void require_drop_allowed(const TargetDatabase& target, const std::string& yes_drop) {
  const std::string& database = target.address.database;
  if (target.is_private || yes_drop == database) return;
  if (!yes_drop.empty())
    throw Failure(fmt::format("--yes-drop names '{}', but the database is '{}'", yes_drop, database),
                  "nothing was dropped");
  throw Failure(fmt::format("database '{}' is not on this project's private server", database),
                fmt::format("to drop it with all its data, add --yes-drop {}", database));
}

}  // namespace rowan::tool
