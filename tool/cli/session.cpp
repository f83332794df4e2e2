#include "cli/session.hpp"

#include <CLI/CLI.hpp>

namespace rowan::tool {

void add_scan_arguments(CLI::App& app, ScanArguments& arguments) {
  app.add_option("--headers", arguments.headers, "annotated headers to scan (else headers of rowan.toml)")
      ->type_name("FILE");
}

void add_database_arguments(CLI::App& app, DatabaseArguments& arguments) {
  app.add_option("--url", arguments.url,
                 "the database (else DATABASE_URL, rowan.toml, the server of .rowan/)")
      ->type_name("URL");
}

}  // namespace rowan::tool
