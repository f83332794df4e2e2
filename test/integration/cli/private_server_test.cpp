#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#include <rowan/rowan.hpp>

#include "shop.hpp"
#include "workplace.hpp"

using namespace rowan::test;
namespace fs = std::filesystem;

namespace {

/// Commands that find their server by themselves.
Ran alone(const Workplace& at, const std::string& arguments) { return at.rowan_with({}, arguments); }

std::string private_url(const Workplace& at) {
  std::string url = alone(at, "db url").out;
  url.erase(url.find_last_not_of('\n') + 1);
  url.replace(url.find("FOLDER"), 6, at.folder().string());
  return url;
}

pid_t server_process(const Workplace& at) {
  std::ifstream file(at.folder() / ".rowan/data/postmaster.pid");
  pid_t process = 0;
  file >> process;
  return process;
}

/// The private server's URL for a new role whose password is 'right'. Its rules may need a moment to be read.
std::string url_with_password(const Workplace& at, const std::string& role, const std::string& password) {
  std::string url = private_url(at);
  query_at(url, "create role " + role + " login password 'right'");
  const std::string rules = at.read(".rowan/data/pg_hba.conf");
  at.write(".rowan/data/pg_hba.conf", "local all " + role + " scram-sha-256\n" + rules);
  REQUIRE(query_at(url, "select pg_reload_conf()") == "t");
  return url.replace(url.find("postgres@"), 9, role + ":" + password + "@");
}

/// What a program is told that cannot log in; empty when it can.
rowan::Error login_error(const std::string& url) {
  try {
    rowan::Database database{{.url = url}};
    const rowan::Session session = database;
    session.execute(rowan::Statement::of("select 1"), {});
    return rowan::Error("");
  } catch (const rowan::ConnectionError& error) {
    return error;
  }
}

}  // namespace

TEST_CASE("a private server starts, serves the project without any setting, and stops") {
  const Workplace at;
  at.write("rowan.toml", "headers = [\"shop.hpp\"]\n");
  at.write("shop.hpp", shop);
  REQUIRE(alone(at, "migration add create_shop").exit_code == 0);

  const Ran started = alone(at, "db start");
  CHECK(started.err == "");
  CHECK(started.out.starts_with("started: postgresql://postgres@/rowan_cli_"));
  CHECK(alone(at, "db start").out.starts_with("already running: postgresql://"));
  CHECK((fs::status(at.folder() / ".rowan/socket").permissions() & fs::perms::all) == fs::perms::owner_all);
  CHECK(at.read(".rowan/.gitignore") == "*\n");

  CHECK(alone(at, "db setup").exit_code == 0);
  CHECK(query_at(private_url(at), "show listen_addresses") == "");
  CHECK(query_at(private_url(at), "insert into products (name) values ('tea') returning name") == "tea");
  CHECK(alone(at, "db reset").exit_code == 0);
  CHECK(query_at(private_url(at), "select count(*) from products") == "0");
  CHECK(alone(at, "db drop").exit_code == 0);

  CHECK(alone(at, "db stop").out == "stopped\n");
  CHECK(alone(at, "db stop").out == "not running\n");
  CHECK(alone(at, "db status").err ==
        "error: the private server of this project is not running\n  help: run `rowan db start`\n");
}

TEST_CASE("a private server that was killed starts again with its data") {
  const Workplace at;
  REQUIRE(alone(at, "db start").exit_code == 0);
  REQUIRE(alone(at, "db create").exit_code == 0);
  const pid_t process = server_process(at);
  REQUIRE(process > 1);
  REQUIRE(kill(process, SIGKILL) == 0);
  for (int tries = 0; tries < 100 && fs::exists("/proc/" + std::to_string(process)); ++tries) usleep(50'000);

  CHECK(alone(at, "db stop").out == "not running\n");
  const Ran again = alone(at, "db start");
  CHECK(again.err == "");
  CHECK(again.exit_code == 0);
  CHECK(query_at(private_url(at), "select 1") == "1");
}

TEST_CASE("a pid file whose number another process has now does not stop the private server from starting") {
  const Workplace at;
  REQUIRE(alone(at, "db start").exit_code == 0);
  REQUIRE(alone(at, "db stop").exit_code == 0);
  at.write(".rowan/data/postmaster.pid", std::to_string(getpid()) + "\n");
  CHECK(alone(at, "db status").exit_code == 1);
  CHECK(alone(at, "db start").exit_code == 0);
}

TEST_CASE("a project deep in long folder names still gets a socket that fits") {
  const Workplace at;
  const std::string deep = std::string(60, 'a') + "/" + std::string(60, 'b');
  at.write(deep + "/rowan.toml", "");
  CHECK(at.rowan_with({}, "db start", deep).exit_code == 0);
  CHECK(at.rowan_with({}, "db create", deep).exit_code == 0);
  CHECK(at.rowan_with({}, "db url", deep).out.find("host=/tmp/rowan-") != std::string::npos);
  CHECK(at.rowan_with({}, "db stop", deep).out == "stopped\n");
}

TEST_CASE(
    "a program that logs in is told what it can try again: too many connections, not a wrong password") {
  const Workplace at;
  REQUIRE(alone(at, "db start").exit_code == 0);
  REQUIRE(alone(at, "db create").exit_code == 0);
  const std::string right = url_with_password(at, "stranger", "right");
  const auto password_at = right.find(":right@");
  const std::string wrong = std::string(right).replace(password_at, 7, ":wrong@");
  const std::string none = std::string(right).replace(password_at, 7, "@");
  for (int tries = 0; tries < 50 && login_error(wrong).what() == std::string(); ++tries) usleep(50'000);

  const rowan::Error refused = login_error(wrong);
  const std::string message = refused.what();
  CHECK(message.starts_with("no connection to the database: "));
  CHECK(message.ends_with("password authentication failed for user \"stranger\""));
  CHECK(message.find('\n') == std::string::npos);
  CHECK(message.find("wrong") == std::string::npos);
  CHECK(refused.sqlstate() == "28P01");
  CHECK_FALSE(refused.retryable());
  CHECK_FALSE(login_error(none).retryable());

  query_at(private_url(at), "alter role stranger connection limit 0");
  const rowan::Error crowded = login_error(right);
  CHECK(crowded.sqlstate() == "53300");
  CHECK(crowded.retryable());
  CHECK(std::string(crowded.what()).ends_with("too many connections for role \"stranger\""));

  REQUIRE(alone(at, "db stop").exit_code == 0);
  CHECK(login_error(right).retryable());
}

TEST_CASE("a wrong password is one clear message") {
  const Workplace at;
  REQUIRE(alone(at, "db start").exit_code == 0);
  REQUIRE(alone(at, "db create").exit_code == 0);
  const std::string wrong = url_with_password(at, "stranger", "wrong");
  at.write("migrations/20260101000000_nothing.sql", "-- migrate:up\n-- migrate:down\n");
  Ran refused;
  for (int tries = 0; tries < 50; ++tries) {  // the reload is a signal that takes its time
    refused = alone(at, "db status --url '" + wrong + "'");
    if (refused.exit_code == 1) break;
    usleep(50'000);
  }
  CHECK(refused.exit_code == 1);
  CHECK(refused.err ==
        "error: the server at the socket in FOLDER/.rowan/socket does not accept the password of user "
        "'stranger'\n"
        "  help: give it in the URL, PGPASSWORD or ~/.pgpass\n");
}
