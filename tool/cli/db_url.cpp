#include <memory>

#include "cli/command.hpp"
#include "cli/target_database.hpp"

namespace rowan::tool {

Action declare_db_url(CLI::App& app) {
  auto arguments = std::make_shared<DatabaseArguments>();
  add_database_arguments(app, *arguments);
  return [arguments](Session& session) {
    session.out.result(target_database(session, *arguments).url);
    return Exit::done;
  };
}

}  // namespace rowan::tool
