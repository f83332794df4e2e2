// Models a user at work: a folder of their own, a database of their own, the `rowan` command.
// To let tests do another thing that users do, add a function here.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rowan::test {

/// What a command left on the terminal. Durations and the folder's path never appear in it.
struct Ran {
  int exit_code = 0;
  std::string out;
  std::string err;
};

/// A command that runs while the test does something else.
class Running {
 public:
  Running(int process, std::filesystem::path out, std::filesystem::path err)
      : process_(process), out_(std::move(out)), err_(std::move(err)) {}
  [[nodiscard]] int process() const { return process_; }
  /// What it has written to stderr so far.
  [[nodiscard]] std::string err() const;
  /// `exit_code` is minus the signal that ended it, if one did.
  Ran wait() const;

 private:
  int process_;
  std::filesystem::path out_;
  std::filesystem::path err_;
};

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Path → content of every file below a folder.
using Files = std::map<std::string, std::string>;

class Workplace {
 public:
  /// An empty folder; no database exists until something creates it. Versions start at 20261121093000, a
  /// second later for each further migration.
  Workplace();
  /// Stops the private server if there is one, drops the database, removes the folder.
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  /// `rowan ARGUMENTS` in the folder, through a shell, with DATABASE_URL set to the test's own database.
  Ran rowan(const std::string& arguments) const { return rowan_in(".", arguments); }
  Ran rowan_in(const std::string& folder, const std::string& arguments) const;
  /// With other variables of the environment, DATABASE_URL not set unless among them.
  Ran rowan_with(const std::vector<std::string>& variables, const std::string& arguments,
                 const std::string& folder = ".") const;

  /// The same at a terminal (script(1) makes one) where a person types: `out` is all that stood there.
  Ran rowan_at_terminal(const std::string& arguments, const std::string& typed) const;

  /// The same, without waiting for its end; wait() is to be called.
  Running start(const std::string& arguments) const;

  void write(const std::string& name, const std::string& text) const;
  [[nodiscard]] std::string read(const std::string& name) const;
  void remove(const std::string& name) const;
  [[nodiscard]] bool has(const std::string& name) const;
  [[nodiscard]] Files files() const;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const std::string& url() const { return url_; }
  [[nodiscard]] const std::string& database() const { return database_; }

  /// The first column of the first row, or of an empty result nothing.
  std::string query(const std::string& sql) const;

 private:
  Running start_with(const std::vector<std::string>& variables, const std::string& arguments,
                     const std::string& folder) const;
  [[nodiscard]] Running run_shell(const std::string& folder, const std::string& command) const;
  [[nodiscard]] std::string own_url() const;
  Ran anonymous(Ran ran) const;

  std::filesystem::path folder_;
  std::string database_;
  std::string url_;
};

/// Runs SQL on any server.
std::string query_at(const std::string& url, const std::string& sql);

}  // namespace rowan::test
