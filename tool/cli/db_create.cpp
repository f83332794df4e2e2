#include <memory>

#include "cli/command.hpp"
#include "cli/database_work.hpp"

namespace rowan::tool {

Action declare_db_create(CLI::App& app) {
  auto arguments = std::make_shared<DatabaseArguments>();
  add_database_arguments(app, *arguments);
  return [arguments](Session& session) {
    create_target(session, target_database(session, *arguments));
    return Exit::done;
  };
}

}  // namespace rowan::tool
