#include "verify/verify.hpp"

#include <algorithm>
#include <pqxx/pqxx>

#include "inspect/inspect.hpp"
#include "inspect/scratch_database.hpp"
#include "operation/statement.hpp"
#include "rowan/migrator.hpp"
#include "verify/direct_build.hpp"
#include "verify/schema_difference.hpp"
#include "verify/stop.hpp"

namespace rowan::tool {
namespace {

class Proof {
 public:
  Proof(const History& history, const std::string& url,
        const std::function<void(const std::string&, const std::string&)>& progress)
      : history_(history),
        migrated_(url),
        direct_(url),
        connection_(migrated_.url()),
        direct_connection_(direct_.url()),
        migrator_(migrated_.url(), MigrationSource::from_folder(history.folder)),
        progress_(progress) {}

  Verification run() {
    Verification result;
    try {
      up_from(0);
      const auto lowest = down(result.notes);
      up_from(lowest);
    } catch (Stop& stop) {
      result.failure = std::move(stop.failure);
    }
    return result;
  }

 private:
  std::string file(std::size_t number) const { return file_name(history_.migrations[number]) + ".sql"; }
  void tell(std::size_t number, const std::string& direction) const {
    if (progress_) progress_(file(number), direction);
  }

  void up_from(std::size_t first) {
    for (auto number = first; number < history_.migrations.size(); ++number) {
      tell(number, "up");
      try {
        migrator_.migrate(history_.migrations[number].version);
      } catch (const MigrationError& error) {
        throw Stop{{file(number), {}, error.what()}};
      }
      compare(number, number + 1, "after up");
    }
  }

  /// How many files stay because one of them cannot be undone.
  std::size_t down(std::vector<std::string>& notes) {
    for (auto count = history_.migrations.size(); count > 0; --count) {
      const auto number = count - 1;
      tell(number, "down");
      try {
        migrator_.rollback_to(number == 0 ? "0" : history_.migrations[number - 1].version);
      } catch (const MigrationError& error) {
        if (std::string_view(error.what()).find("irreversible: ") == std::string_view::npos)
          throw Stop{{file(number), {}, error.what()}};
        notes.push_back(file(number) + " cannot be undone: it and the files before it were not tried down");
        return count;
      }
      compare(number, number, "after down");
    }
    return 0;
  }

  /// What a file leaves behind stays when later ones run, or are undone; what SQL written by hand makes
  /// outside of the model nobody wrote down.
  [[nodiscard]] bool objects_stay() const {
    return std::any_of(history_.migrations.begin(), history_.migrations.end(), [](const auto& migration) {
      return is_by_hand(migration) ||
             std::any_of(migration.changes.begin(), migration.changes.end(), leaves_objects);
    });
  }

  void compare(std::size_t number, std::size_t applied, const std::string& when) {
    std::vector<HistoryError> errors;
    const auto expected = fold(history_, errors, applied);
    if (!errors.empty())
      throw Stop{{errors[0].file.filename().string(), {}, errors[0].message + "; " + errors[0].help}};
    pqxx::work transaction(connection_);
    const auto found = inspect(transaction);
    if (auto difference =
            first_difference(inspection_of(direct_connection_, expected), found, objects_stay()))
      throw Stop{{file(number), difference->object, when + ": " + difference->message}};
  }

  const History& history_;
  ScratchDatabase migrated_;
  ScratchDatabase direct_;
  pqxx::connection connection_;
  pqxx::connection direct_connection_;
  Migrator migrator_;
  const std::function<void(const std::string&, const std::string&)>& progress_;
};

}  // namespace

Verification verify(const History& history, const std::string& url,
                    const std::function<void(const std::string&, const std::string&)>& progress) {
  if (!history.errors.empty()) {
    const auto& error = history.errors[0];
    Verification result;
    result.failure = VerifyFailure{error.file.filename().string(), {}, error.message + "; " + error.help};
    return result;
  }
  return Proof(history, url, progress).run();
}

}  // namespace rowan::tool
