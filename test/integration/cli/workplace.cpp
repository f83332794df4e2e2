#include "workplace.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <pqxx/pqxx>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

#include "inspect/server.hpp"

namespace rowan::test {

namespace fs = std::filesystem;

namespace {

std::string admin_url() {
  const char* url = std::getenv("ROWAN_TEST_DATABASE_URL");
  if (url == nullptr || *url == '\0')
    throw std::runtime_error(
        "ROWAN_TEST_DATABASE_URL must name a PostgreSQL server where databases may be created");
  return url;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

Workplace::Workplace() {
  const std::string server = admin_url();  // before anything is made that would be left behind
  std::string pattern = (fs::temp_directory_path() / "rowan-cli-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  folder_ = pattern;
  fs::permissions(folder_, fs::perms::others_exec | fs::perms::group_exec, fs::perm_options::add);
  std::string suffix = folder_.filename().string().substr(10);
  for (char& c : suffix) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  database_ = fmt::format("rowan_cli_{}_{}", suffix, getpid());
  url_ = tool::with_database(server, database_);
}

Workplace::~Workplace() {
  for (const auto& entry :
       fs::recursive_directory_iterator(folder_, fs::directory_options::skip_permission_denied))
    if (entry.path().filename() == ".rowan") rowan_in(entry.path().parent_path().string(), "db stop");
  try {
    tool::drop_database(url_, true);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s was not dropped: %s\n", database_.c_str(), problem.what());
  }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string Running::err() const { return text_of(err_); }

Ran Running::wait() const {
  int status = 0;
  waitpid(process_, &status, 0);
  Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), text_of(out_), text_of(err_)};
  fs::remove(out_);
  fs::remove(err_);
  return ran;
}

std::string Workplace::own_url() const { return "DATABASE_URL='" + replaced(url_, "'", "'\\''") + "'"; }

Ran Workplace::anonymous(Ran ran) const {
  for (auto* text : {&ran.out, &ran.err})
    *text = replaced(replaced(*text, folder_.string(), "FOLDER"), database_, "DATABASE");
  return ran;
}

Ran Workplace::rowan_in(const std::string& folder, const std::string& arguments) const {
  return rowan_with({own_url()}, arguments, folder);
}

Ran Workplace::rowan_with(const std::vector<std::string>& variables, const std::string& arguments,
                          const std::string& folder) const {
  return anonymous(start_with(variables, arguments, folder).wait());
}

Running Workplace::start(const std::string& arguments) const {
  return start_with({own_url()}, arguments, ".");
}

Running Workplace::start_with(const std::vector<std::string>& variables, const std::string& arguments,
                              const std::string& folder) const {
  return run_shell(folder, fmt::format("{} '{}' {}", fmt::join(variables, " "), ROWAN_PROGRAM, arguments));
}

Ran Workplace::rowan_at_terminal(const std::string& arguments, const std::string& typed) const {
  const fs::path input = fs::temp_directory_path() / fmt::format("{}.typed", database_);
  std::ofstream(input) << typed;
  auto ran = anonymous(run_shell(".", fmt::format("{} script -qefc \"'{}' {}\" /dev/null <'{}'", own_url(),
                                                  ROWAN_PROGRAM, arguments, input.string()))
                           .wait());
  fs::remove(input);
  ran.out = replaced(ran.out, "\r\n", "\n");
  return ran;
}

Running Workplace::run_shell(const std::string& folder, const std::string& command) const {
  static int count = 0;
  const auto base = fs::temp_directory_path() / fmt::format("{}.{}", database_, ++count);
  const fs::path out = base.string() + ".out";
  const fs::path err = base.string() + ".err";
  const std::string line = fmt::format(
      "cd '{}' && exec env -i PATH=\"$PATH\" HOME=/nonexistent SOURCE_DATE_EPOCH=1795253400 {} >'{}' 2>'{}'",
      (folder_ / folder).string(), command, out.string(), err.string());
  const pid_t process = fork();
  if (process == 0) {
    execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
    _exit(127);
  }
  if (process < 0) throw std::runtime_error("cannot start a process");
  return {process, out, err};
}

void Workplace::write(const std::string& name, const std::string& text) const {
  fs::create_directories((folder_ / name).parent_path());
  std::ofstream(folder_ / name) << text;
}

std::string Workplace::read(const std::string& name) const { return text_of(folder_ / name); }

void Workplace::remove(const std::string& name) const { fs::remove(folder_ / name); }

bool Workplace::has(const std::string& name) const { return fs::exists(folder_ / name); }

Files Workplace::files() const {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder_))
    if (entry.is_regular_file()) files[fs::relative(entry.path(), folder_).string()] = text_of(entry.path());
  return files;
}

std::string Workplace::query(const std::string& sql) const { return query_at(url_, sql); }

std::string query_at(const std::string& url, const std::string& sql) {
  pqxx::connection connection(url);
  pqxx::work transaction(connection);
  const auto result = transaction.exec(sql);
  transaction.commit();
  if (result.empty() || result[0].size() == 0 || result[0][0].is_null()) return {};
  return result[0][0].as<std::string>();
}

}  // namespace rowan::test
