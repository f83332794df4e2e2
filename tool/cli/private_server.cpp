#include "cli/private_server.hpp"

#include <cctype>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/failure.hpp"
#include "cli/file_set.hpp"
#include "cli/server_binaries.hpp"
#include "rowan/sha256.hpp"

namespace rowan::tool {

namespace fs = std::filesystem;

namespace {

/// sockaddr_un.sun_path holds 108 bytes, the last one a zero (unix(7)).
constexpr std::size_t max_socket_path = 107;
constexpr std::string_view socket_name = "/.s.PGSQL.5432";

std::string database_name(const fs::path& root) {
  std::string name;
  for (const char c : root.filename().string())
    name += std::isalnum(static_cast<unsigned char>(c)) != 0
                ? static_cast<char>(std::tolower(static_cast<unsigned char>(c)))
                : '_';
  return (name.empty() ? "rowan" : name.substr(0, 50)) + "_dev";
}

std::string percent_encoded(const std::string& text) {
  std::string result;
  for (const unsigned char c : text) {
    if (std::isalnum(c) != 0 || std::string_view("/_.-").find(static_cast<char>(c)) != std::string_view::npos)
      result += static_cast<char>(c);
    else
      result += fmt::format("%{:02X}", c);
  }
  return result;
}

/// For the shell that pg_ctl starts the server with.
std::string shell_quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string last_lines(const fs::path& path, std::size_t bytes) {
  std::error_code none;
  const auto size = fs::file_size(path, none);
  std::ifstream file(path, std::ios::binary);
  if (!none && size > bytes) file.seekg(static_cast<std::streamoff>(size - bytes));
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

PrivateServer::PrivateServer(const fs::path& root) : user_(unprivileged_user()) {
  fs::path place = fs::absolute(root).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();  // "/project/." is normalised to "/project/"
  const std::string hash = sha256(place.string()).substr(0, 12);
  folder_ = place / ".rowan";
  base_ = !user_ || can_enter(place.string(), user_) ? folder_ : fs::path("/var/tmp") / ("rowan-" + hash);
  data_ = base_ / "data";
  log_ = base_ / "server.log";
  socket_ = base_ / "socket";
  if (socket_.string().size() + socket_name.size() > max_socket_path)
    socket_ = fs::path("/tmp") / fmt::format("rowan-{}-{}", user_ ? user_->uid : geteuid(), hash);
  database_ = database_name(place);
}

bool PrivateServer::exists() const { return fs::exists(data_ / "PG_VERSION"); }

bool PrivateServer::running() const {
  std::ifstream file(data_ / "postmaster.pid");
  pid_t process = 0;
  if (!(file >> process) || process <= 0) return false;
  // The postmaster works in its data folder; a process that took the number later does not.
  std::error_code none;
  return fs::equivalent(fmt::format("/proc/{}/cwd", process), data_, none);
}

std::string PrivateServer::url() const {
  return fmt::format("postgresql://postgres@/{}?host={}", database_, percent_encoded(socket_.string()));
}

/// Made for the server's user alone; an existing one that belongs to somebody else is refused.
void PrivateServer::make_folder(const fs::path& folder) const {
  const uid_t owner = user_ ? user_->uid : geteuid();
  if (mkdir(folder.c_str(), 0700) == 0 && user_ && chown(folder.c_str(), user_->uid, user_->gid) != 0)
    throw Failure(fmt::format("cannot give {} to user {}", folder.string(), user_->name));
  struct stat found{};
  if (lstat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode))
    throw Failure(fmt::format("cannot make the folder {}", folder.string()));
  if (found.st_uid != owner)
    throw Failure(
        fmt::format("{} belongs to another user", folder.string()),
        "the private server's folders belong to the user that started it first; run rowan as that user, "
        "or remove the folder");
  chmod(folder.c_str(), 0700);
}

/// Into a folder of another name first, so that an interrupted initdb leaves no half of a cluster.
void PrivateServer::initialise(const fs::path& initdb) const {
  const fs::path unfinished = base_ / "data.new";
  fs::remove_all(unfinished);
  make_folder(unfinished);
  const auto result = run_program({{initdb.string(), "--pgdata", unfinished.string(), "--username=postgres",
                                    "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"},
                                   user_});
  if (result.exit_code != 0) {
    fs::remove_all(unfinished);
    throw Failure(fmt::format("initdb failed:\n{}", result.output));
  }
  fs::rename(unfinished, data_);
}

std::string PrivateServer::major() const {
  std::ifstream file(data_ / "PG_VERSION");
  std::string version;
  file >> version;
  return version;
}

void PrivateServer::start() {
  const auto binaries = find_server_binaries(standard_folders(), major());
  fs::create_directories(folder_);
  FileSet ignored;
  ignored.add(folder_ / ".gitignore", "*\n");
  ignored.write();
  if (base_ != folder_) fs::create_directories(base_);
  make_folder(socket_);
  if (!exists()) initialise(binaries.initdb);
  fs::remove(data_ / "postmaster.pid");  // of a crash: running() has told that nobody works here
  fs::remove(socket_ / (std::string(socket_name.substr(1)) + ".lock"));
  std::ofstream(log_, std::ios::app).close();
  if (user_ && chown(log_.c_str(), user_->uid, user_->gid) != 0)
    throw Failure(fmt::format("cannot give {} to user {}", log_.string(), user_->name));
  const auto result =
      run_program({{binaries.pg_ctl.string(), "start", "--wait", "--silent", "--pgdata", data_.string(),
                    "--log", log_.string(), "--options",
                    fmt::format("-c listen_addresses='' -c unix_socket_permissions=0700 -p 5432 -k {}",
                                shell_quoted(socket_.string()))},
                   user_});
  if (result.exit_code != 0)
    throw Failure(
        fmt::format("the private server did not start:\n{}{}", result.output, last_lines(log_, 2000)),
        fmt::format("its log is {}", log_.string()));
}

void PrivateServer::stop() {
  const auto binaries = find_server_binaries(standard_folders(), major());
  const auto result = run_program(
      {{binaries.pg_ctl.string(), "stop", "--wait", "--silent", "--mode=fast", "--pgdata", data_.string()},
       user_});
  if (result.exit_code != 0)
    throw Failure(fmt::format("the private server did not stop:\n{}", result.output));
}

}  // namespace rowan::tool
