#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fnmatch.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "cli/catalog_difference.hpp"
#include "cli/command.hpp"
#include "cli/file_set.hpp"
#include "cli/project_text.hpp"
#include "cli/pulled_files.hpp"
#include "codegen/pull.hpp"
#include "diff/diff.hpp"
#include "plan/step.hpp"

namespace rowan::tool {

namespace {

namespace fs = std::filesystem;

struct DbPullArguments {
  DatabaseArguments database;
  PullSelection selection;
  std::string name;
  std::string folder = ".";
  bool split = false;
  bool force = false;
  bool dry_run = false;
  bool json = false;
};

/// What was pulled last, so that the next pull knows which lines are the user's.
constexpr std::string_view pulled_folder = ".pulled";

fs::path in_folder(const DbPullArguments& arguments, const fs::path& path) {
  return arguments.folder == "." ? path : fs::path(arguments.folder) / path;
}

/// A list of objects that were selected by name leaves out what belongs to the tables that were not.
Names about(const Names& unmodelled, const Schema& selected) {
  Names result;
  for (const auto& object : unmodelled) {
    const auto last = object.substr(object.rfind(' ') + 1);
    const bool about_one =
        std::any_of(selected.tables.begin(), selected.tables.end(), [&](const Table& table) {
          const auto name = display(table.name);
          return last == name || last.starts_with(name + ".");
        });
    if (about_one) result.push_back(object);
  }
  return result;
}

/// The statements of all objects, or with a selection those of its tables and views, and what they need.
std::vector<Statement> selected_statements(const RawObjects& raw, const Schema& tables, bool all) {
  std::set<std::string> chosen;
  for (const auto& each : raw.objects)
    if (all || find_table(tables, each.of) != nullptr) chosen.insert(each.statement.name);
  for (std::size_t before = 0; before != chosen.size();) {
    before = chosen.size();
    for (const auto& each : raw.objects)
      if (chosen.contains(each.statement.name)) chosen.insert(each.needs.begin(), each.needs.end());
  }
  std::vector<Statement> result;
  for (const auto& each : raw.objects)
    if (chosen.contains(each.statement.name)) {
      result.push_back(each.statement);
      if (each.loose_body) result.back().up.insert(0, "SET LOCAL check_function_bodies = off;\n");
    }
  return result;
}

/// Everything that the pull says, and what it cannot say.
struct Reading {
  Schema schema;
  std::set<QualifiedName> views;
  Names left_out;
  std::vector<OtherObject> outside;
};

Reading read_database(const DbPullArguments& arguments, Session& session, const TargetDatabase& target) {
  auto [inspection, raw] = inspect_all_of(session, target);
  auto& [schema, unmodelled, outside, written] = inspection;
  Reading reading;
  for (auto& view : raw.views) {
    reading.views.insert(view.name);
    schema.tables.push_back(std::move(view));
  }
  const auto count = schema.tables.size();
  reading.schema = selected(std::move(schema), arguments.selection);
  const bool all = reading.schema.tables.size() == count;
  reading.schema.statements = selected_statements(raw, reading.schema, all);
  for (const auto& each : raw.objects) std::erase(unmodelled, each.object);
  reading.left_out = all ? unmodelled : about(unmodelled, reading.schema);
  reading.outside = std::move(outside);
  return reading;
}

bool is_partial(const PullSelection& selection) {
  return !selection.schemas.empty() || !selection.tables.empty() || !selection.except.empty();
}

/// Patterns from the project's root that mean the headers.
Names header_patterns(const DbPullArguments& arguments, const fs::path& root, const Pulled& pulled) {
  std::set<std::string> patterns;
  for (const auto& file : pulled.files) {
    const auto place = in_folder(arguments, file.path).lexically_normal().lexically_proximate(root);
    patterns.insert(arguments.split ? (place.parent_path() / "*.hpp").string() : place.string());
  }
  return {patterns.begin(), patterns.end()};
}

/// rowan.toml, put together where it stands already and was not pulled; nothing when it need not change.
std::optional<PulledFile> project_file(const DbPullArguments& arguments, const fs::path& root,
                                       const Pulled& pulled, const Reading& reading) {
  const bool partial = is_partial(arguments.selection);
  PulledProject project{header_patterns(arguments, root, pulled), 13, reading.schema};
  std::erase_if(project.schema.tables,
                [&](const Table& table) { return reading.views.contains(table.name); });
  for (const auto& change : diff({}, project.schema, {}).changes)
    project.min_pg_version = std::max(project.min_pg_version, required_version(change));
  const auto base = in_folder(arguments, pulled_folder) / "rowan.toml";
  PulledFile file{(root / "rowan.toml").lexically_normal(), base, project_text(project), {}};
  if (!fs::exists(file.place)) {
    const bool says_nothing = file.pulled == project_text({project.headers});
    return partial && says_nothing ? std::nullopt : std::optional(file);
  }
  if (fs::exists(base) && !partial) return file;
  const auto mine = read_file(file.place);
  file.text = completed_project_text(mine, file.place, project);
  if (file.text == mine) return {};
  return file;
}

std::vector<PulledFile> pulled_files(const DbPullArguments& arguments, const fs::path& root,
                                     const Pulled& pulled, const Reading& reading) {
  std::vector<PulledFile> files;
  for (const auto& [path, text] : pulled.files)
    files.push_back({in_folder(arguments, path), in_folder(arguments, pulled_folder) / path, text, {}});
  if (auto file = project_file(arguments, root, pulled, reading)) files.push_back(std::move(*file));
  keep_what_the_user_wrote(files, arguments.force || arguments.dry_run);
  return files;
}

void tell_left_out(Output& out, const Names& left_out) {
  if (left_out.empty()) return;
  out.note("in the database, but in none of the structs:");
  for (const auto& each : left_out) out.note("  " + each);
}

void tell_outside(Output& out, const std::vector<OtherObject>& outside) {
  if (outside.empty()) return;
  out.note("in the database, and not read; what no header or migration of Rowan speaks of:");
  for (const auto& each : counted(outside)) out.note("  " + each);
}

/// Headers of an earlier pull whose tables are gone.
void tell_gone(const DbPullArguments& arguments, Output& out, const Pulled& pulled) {
  const auto folder = in_folder(arguments, pulled_folder);
  if (!fs::exists(folder) || is_partial(arguments.selection)) return;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto path = entry.path().lexically_relative(folder);
    const bool known = std::any_of(pulled.files.begin(), pulled.files.end(),
                                   [&](const GeneratedFile& file) { return file.path == path; });
    if (entry.is_regular_file() && !known && path.extension() == ".hpp" &&
        fs::exists(in_folder(arguments, path)))
      out.note(
          fmt::format("note: {} was pulled before, and the database has nothing of it now; delete it and {}",
                      in_folder(arguments, path).string(), entry.path().string()));
  }
}

/// Headers that the project would not read.
void tell_unread(const DbPullArguments& arguments, Session& session, const Pulled& pulled) {
  const auto& patterns = session.project.headers;
  if (patterns.empty()) return;
  for (const auto& file : pulled.files) {
    const auto place = in_folder(arguments, file.path).lexically_normal().string();
    if (std::none_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
          return fnmatch(pattern.c_str(), place.c_str(), FNM_PATHNAME) == 0;
        }))
      session.out.note(fmt::format("note: headers of rowan.toml does not name {}; add it", place));
  }
}

void print_json(Output& out, const DbPullArguments& arguments, const std::vector<PulledFile>& files,
                const std::vector<fs::path>& changed, const Names& left_out, const Reading& reading) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const auto& file : files) {
    Json entry{{"path", file.place.string()}};
    if (arguments.dry_run)
      entry["text"] = file.text;
    else
      entry["changed"] = std::find(changed.begin(), changed.end(), file.place) != changed.end();
    list.push_back(std::move(entry));
  }
  out.result(
      Json{{"files", list}, {"left_out", left_out}, {"not_read", objects_json(reading.outside)}}.dump(2));
}

Exit run_db_pull(const DbPullArguments& arguments, Session& session) {
  const auto target = target_database(session, arguments.database);
  const auto reading = read_database(arguments, session, target);
  if (reading.schema.tables.empty())
    throw Failure(fmt::format("database {} has no such table", target.address.database),
                  "patterns are those of fnmatch(3): 'orders', 'sales.*'");
  Pulled pulled;
  {
    const Progress progress(session.out,
                            fmt::format("writing {} tables as structs", reading.schema.tables.size()));
    PullOptions options;
    options.name = arguments.name.empty() ? target.address.database : arguments.name;
    options.split = arguments.split;
    options.left_out = reading.left_out;
    options.views = reading.views;
    options.naming = session.project.naming;
    pulled = pull(reading.schema, options);
  }
  const auto files = pulled_files(arguments, session.project.root, pulled, reading);
  std::vector<fs::path> changed;
  if (!arguments.dry_run) {
    FileSet set;
    for (const auto& file : files) {
      set.add(file.place, file.text);
      set.add(file.base, file.pulled);
    }
    changed = set.write();
  }
  if (arguments.json) {
    print_json(session.out, arguments, files, changed, pulled.left_out, reading);
    return Exit::done;
  }
  for (const auto& file : files) {
    if (arguments.dry_run)
      session.out.result(fmt::format("{} {}\n{}", file.place.extension() == ".toml" ? "#" : "//",
                                     file.place.string(), file.text));
    else if (std::find(changed.begin(), changed.end(), file.place) != changed.end())
      session.out.done("+ " + file.place.string());
  }
  if (!arguments.dry_run && changed.empty()) session.out.done("the headers are as the database is");
  tell_gone(arguments, session.out, pulled);
  tell_unread(arguments, session, pulled);
  tell_left_out(session.out, pulled.left_out);
  tell_outside(session.out, reading.outside);
  return Exit::done;
}

}  // namespace

Action declare_db_pull(CLI::App& app) {
  auto arguments = std::make_shared<DbPullArguments>();
  add_database_arguments(app, arguments->database);
  app.add_option("--schema", arguments->selection.schemas, "only these PostgreSQL schemas")
      ->type_name("NAME");
  app.add_option("--tables", arguments->selection.tables, "only these tables: 'orders', 'sales.*'")
      ->type_name("PATTERN");
  app.add_option("--exclude", arguments->selection.except, "without these tables")->type_name("PATTERN");
  app.add_option("--namespace", arguments->name, "C++ namespace and header of the schema public")
      ->type_name("NAME");
  app.add_option("-o,--output", arguments->folder, "the folder of the headers (.)")->type_name("DIR");
  app.add_flag("--split", arguments->split, "one header per table, not per schema");
  app.add_flag("--force", arguments->force, "where a header holds other lines than these, these win");
  app.add_flag("--dry-run", arguments->dry_run, "print the headers and write nothing");
  app.add_flag("--json", arguments->json, "print JSON");
  return [arguments](Session& session) { return run_db_pull(*arguments, session); };
}

}  // namespace rowan::tool
