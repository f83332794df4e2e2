#include <memory>

#include "cli/command.hpp"
#include "cli/database_work.hpp"

namespace rowan::tool {

Action declare_db_setup(CLI::App& app) {
  auto arguments = std::make_shared<DatabaseArguments>();
  add_database_arguments(app, *arguments);
  return [arguments](Session& session) {
    const auto target = target_database(session, *arguments);
    create_target(session, target);
    migrate_target(session, target, {}, {});
    return Exit::done;
  };
}

}  // namespace rowan::tool
