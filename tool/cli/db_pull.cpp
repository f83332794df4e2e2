#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/catalog_difference.hpp"
#include "cli/command.hpp"
#include "cli/file_set.hpp"
#include "codegen/merge.hpp"
#include "codegen/pull.hpp"

namespace rowan::tool {

namespace {

namespace fs = std::filesystem;

struct Arguments {
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

fs::path in_folder(const Arguments& arguments, const fs::path& path) {
  return arguments.folder == "." ? path : fs::path(arguments.folder) / path;
}

/// A list of objects that were selected by name leaves out what belongs to the tables that were not.
Names about(const Inspection& all, const Schema& selected) {
  if (selected.tables.size() == all.schema.tables.size()) return all.unmodelled;
  Names result;
  for (const auto& object : all.unmodelled) {
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

/// The headers as they will be; refuses to lose what the user wrote.
std::vector<GeneratedFile> merged(const Arguments& arguments, const Pulled& pulled) {
  std::vector<GeneratedFile> result;
  std::string strangers;
  std::string conflicts;
  for (const auto& [path, text] : pulled.files) {
    const auto place = in_folder(arguments, path);
    const auto before = in_folder(arguments, pulled_folder) / path;
    auto now = text;
    if (fs::exists(place) && fs::exists(before)) {
      auto both = merge(read_file(before), read_file(place), text);
      for (const auto& conflict : both.conflicts)
        conflicts += fmt::format("\n{}:{}: you have\n{}the database has\n{}", place.string(), conflict.line,
                                 conflict.mine.empty() ? "(nothing)\n" : conflict.mine,
                                 conflict.theirs.empty() ? "(nothing)\n" : conflict.theirs);
      now = std::move(both.text);
    } else if (fs::exists(place) && read_file(place) != text) {
      strangers += "\n" + place.string();
    }
    result.push_back({path, std::move(now)});
  }
  if (arguments.force || arguments.dry_run) return result;
  if (!strangers.empty())
    throw Failure("these headers were not pulled; nothing was written:" + strangers,
                  "choose another folder with -o, or overwrite them with --force");
  if (!conflicts.empty())
    throw Failure(
        "you and the database changed the same lines; nothing was written:" + conflicts,
        "take the change into the header by hand and pull again, or let the database's lines win with "
        "--force");
  return result;
}

void tell_left_out(Output& out, const Names& left_out) {
  if (left_out.empty()) return;
  out.note("in the database, but in none of the structs:");
  for (const auto& each : left_out) out.note("  " + each);
}

/// Headers of an earlier pull whose tables are gone.
void tell_gone(const Arguments& arguments, Output& out, const Pulled& pulled) {
  const auto folder = in_folder(arguments, pulled_folder);
  const auto& [schemas, tables, except] = arguments.selection;
  if (!fs::exists(folder) || !schemas.empty() || !tables.empty() || !except.empty()) return;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto path = entry.path().lexically_relative(folder);
    const bool known = std::any_of(pulled.files.begin(), pulled.files.end(),
                                   [&](const GeneratedFile& file) { return file.path == path; });
    if (entry.is_regular_file() && !known && fs::exists(in_folder(arguments, path)))
      out.note(
          fmt::format("note: {} was pulled before, and the database has nothing of it now; delete it and {}",
                      in_folder(arguments, path).string(), entry.path().string()));
  }
}

void print_json(Output& out, const Arguments& arguments, const std::vector<GeneratedFile>& files,
                const std::vector<fs::path>& changed, const Names& left_out) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const auto& file : files) {
    const auto place = in_folder(arguments, file.path);
    Json entry{{"path", place.string()}};
    if (arguments.dry_run)
      entry["text"] = file.text;
    else
      entry["changed"] = std::find(changed.begin(), changed.end(), place) != changed.end();
    list.push_back(std::move(entry));
  }
  out.result(Json{{"files", list}, {"left_out", left_out}}.dump(2));
}

Exit run(const Arguments& arguments, Session& session) {
  const auto target = target_database(session, arguments.database);
  const Inspection found = inspect_database(session, target);
  const Schema schema = selected(found.schema, arguments.selection);
  if (schema.tables.empty())
    throw Failure(fmt::format("database {} has no such table", target.address.database),
                  "patterns are those of fnmatch(3): 'orders', 'sales.*'");
  Pulled pulled;
  {
    const Progress progress(session.out, fmt::format("writing {} tables as structs", schema.tables.size()));
    pulled = pull(schema, {arguments.name.empty() ? target.address.database : arguments.name,
                           arguments.split,
                           about(found, schema),
                           {}});
  }
  const auto files = merged(arguments, pulled);
  std::vector<fs::path> changed;
  if (!arguments.dry_run) {
    FileSet set;
    for (const auto& file : files) set.add(in_folder(arguments, file.path), file.text);
    for (const auto& file : pulled.files) set.add(in_folder(arguments, pulled_folder) / file.path, file.text);
    changed = set.write();
  }
  if (arguments.json) {
    print_json(session.out, arguments, files, changed, pulled.left_out);
    return Exit::done;
  }
  for (const auto& file : files) {
    const auto place = in_folder(arguments, file.path);
    if (arguments.dry_run)
      session.out.result(fmt::format("// {}\n{}", place.string(), file.text));
    else if (std::find(changed.begin(), changed.end(), place) != changed.end())
      session.out.done("+ " + place.string());
  }
  if (!arguments.dry_run && changed.empty()) session.out.done("the headers are as the database is");
  tell_gone(arguments, session.out, pulled);
  tell_left_out(session.out, pulled.left_out);
  return Exit::done;
}

}  // namespace

Action declare_db_pull(CLI::App& app) {
  auto arguments = std::make_shared<Arguments>();
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
  return [arguments](Session& session) { return run(*arguments, session); };
}

}  // namespace rowan::tool
