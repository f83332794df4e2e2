#include <CLI/CLI.hpp>
#include <memory>

#include "cli/catalog_difference.hpp"
#include "cli/command.hpp"

namespace rowan::tool {

namespace {

struct DbDiffArguments {
  DatabaseArguments from;
  DatabaseArguments to;
  bool sql = false;
  bool json = false;
};

Exit run_db_diff(const DbDiffArguments& arguments, Session& session) {
  const auto from =
      inspect_database(session, target_database(session, arguments.from), OtherObjects::written);
  const auto to = inspect_database(session, target_database(session, arguments.to), OtherObjects::written);
  const auto difference = compare_catalogs(from, to);
  arguments.json ? print_json(session.out, difference) : print_sql(session.out, difference);
  return difference.none() ? Exit::done : Exit::difference;
}

}  // namespace

Action declare_db_diff(CLI::App& app) {
  auto arguments = std::make_shared<DbDiffArguments>();
  app.add_option("--from", arguments->from.url, "the database that would change")
      ->type_name("URL")
      ->required();
  app.add_option("--to", arguments->to.url, "the database it would become like")
      ->type_name("URL")
      ->required();
  auto* sql = app.add_flag("--sql", arguments->sql, "print the statements (the default)");
  app.add_flag("--json", arguments->json, "print JSON")->excludes(sql);
  return [arguments](Session& session) { return run_db_diff(*arguments, session); };
}

}  // namespace rowan::tool
