#include <doctest/doctest.h>

#include "workplace.hpp"

using namespace rowan::test;

namespace {

struct Mistyped {
  const char* arguments;
  const char* message;
};

}  // namespace

TEST_CASE("what is mistyped exits 2 with the nearest word") {
  const Workplace at;
  constexpr Mistyped rows[] = {
      {"", "error: rowan needs a command\n  help: the commands are init, generate, migration, db, explain\n"},
      {"migraton add x", "error: unknown command 'migraton' of rowan\n  help: did you mean 'migration'?\n"},
      {"db migrat", "error: unknown command 'migrat' of rowan db\n  help: did you mean 'migrate'?\n"},
      {"help db migrat", "error: unknown command 'migrat' of rowan db\n  help: did you mean 'migrate'?\n"},
      {"db migrat --help", "error: unknown command 'migrat' of rowan db\n  help: did you mean 'migrate'?\n"},
      {"help migraton", "error: unknown command 'migraton' of rowan\n  help: did you mean 'migration'?\n"},
      {"db frobnicate",
       "error: unknown command 'frobnicate' of rowan db\n"
       "  help: the commands are create, drop, migrate, "},
      {"db", "error: rowan db needs a command\n  help: the commands are create, drop, migrate, "},
      {"migration add x --dryrun",
       "error: unknown option '--dryrun' of rowan migration add\n  help: did you mean '--dry-run'?\n"},
      {"migration add", "error: NAME is required\n  help: see rowan migration add --help\n"},
      {"db rollback --steps 0",
       "error: --steps: a whole number from 1 is expected, '0' is none\n  help: see rowan db rollback "
       "--help\n"},
      {"db rollback --steps two",
       "error: --steps: a whole number from 1 is expected, 'two' is none\n  help: see rowan db rollback "
       "--help\n"},
      {"db stop now", "error: unknown argument 'now' of rowan db stop\n  help: see rowan db stop --help\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.arguments);
    const Ran ran = at.rowan(row.arguments);
    CHECK(ran.exit_code == 2);
    CHECK(ran.out == "");
    const std::string message = row.message;  // one without an end is the beginning
    CHECK((message.ends_with('\n') ? ran.err : ran.err.substr(0, message.size())) == message);
  }
  CHECK(at.files().empty());
}

TEST_CASE("every command has help with an example") {
  const Workplace at;
  CHECK(at.rowan("--help").out.starts_with(
      "Rowan: a typed PostgreSQL data layer for C++\nUsage: rowan COMMAND"));
  for (const char* command :
       {"init", "generate", "migration add", "migration check", "migration lint", "migration show",
        "migration remove", "migration verify", "db create", "db drop", "db migrate", "db rollback",
        "db status", "db setup", "db reset", "db start", "db stop", "db url", "explain"}) {
    CAPTURE(command);
    CHECK(at.rowan("--help").out.find(std::string("\n  ") + command + " ") != std::string::npos);
    const Ran help = at.rowan(std::string(command) + " --help");
    CHECK(help.exit_code == 0);
    CHECK(help.err == "");
    CHECK(help.out.find("Usage: rowan " + std::string(command)) != std::string::npos);
    CHECK(help.out.find("Examples:\n  ") != std::string::npos);
  }
}

TEST_CASE("help and --version are understood where users try them") {
  const Workplace at;
  CHECK(at.rowan("help").out == at.rowan("--help").out);
  CHECK(at.rowan("help db migrate").out == at.rowan("db migrate --help").out);
  const Ran version = at.rowan("--version");
  CHECK(version.exit_code == 0);
  CHECK(version.out.starts_with("rowan "));
  CHECK(version.out.find('.') != std::string::npos);
}

TEST_CASE("explain tells one hazard by code or name, lists all, and helps with a wrong code") {
  const Workplace at;
  const Ran one = at.rowan("explain H001");
  CHECK(one.exit_code == 0);
  CHECK(one.out.starts_with("H001 deletes_data\n\nWhat happens: "));
  CHECK(at.rowan("explain deletes_data").out == one.out);
  CHECK(at.rowan("explain").out.find("\nH002  ") != std::string::npos);
  const Ran json = at.rowan("explain h012 --json");
  CHECK(json.out.starts_with(
      "{\n  \"code\": \"H012\",\n  \"name\": \"reindex_blocks_writes\",\n  \"of\": \"H002\","));
  CHECK(at.rowan("explain --json").out.find("\"code\": \"H078\"") != std::string::npos);
  const Ran wrong = at.rowan("explain delete_data");
  CHECK(wrong.exit_code == 1);
  CHECK(wrong.err == "error: there is no hazard 'delete_data'\n  help: did you mean 'deletes_data'?\n");
}

TEST_CASE("flags go before the environment, the environment before rowan.toml") {
  const Workplace at;
  at.write("rowan.toml", "url = \"postgresql://file/one\"\n");
  CHECK(at.rowan_with({}, "db url").out == "postgresql://file/one\n");
  CHECK(at.rowan_with({"DATABASE_URL=postgresql://environment/two"}, "db url").out ==
        "postgresql://environment/two\n");
  CHECK(at.rowan_with({"DATABASE_URL=postgresql://environment/two"}, "db url --url postgresql://flag/three")
            .out == "postgresql://flag/three\n");
}

TEST_CASE("an option without its value is told by its name") {
  const Workplace at;
  const Ran ran = at.rowan("db migrate --to");
  CHECK(ran.exit_code == 2);
  CHECK(ran.err == "error: --to needs a value\n  help: see rowan db migrate --help\n");
}
