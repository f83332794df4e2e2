// Models a header that lives through many versions, as its author does it: edit, `migration add`, `db
// migrate`. To tell another story: a TEST_CASE that calls becomes() for each version and end() last.
#pragma once
#include <string>

#include "../cli/workplace.hpp"

namespace rowan::test {

enum class Drops { refused, allowed };

class Evolution {
 public:
  Evolution();

  /// The header holds these declarations now: a migration is added and applied, and headers and migrations
  /// agree.
  void becomes(const std::string& declarations, Drops drops = Drops::refused);
  /// `migration add` refuses this header, writes nothing and says this; the header stays as it was.
  void refuses(const std::string& declarations, const std::string& message, Drops drops = Drops::refused);

  /// SQL that the program runs between two versions.
  void run(const std::string& sql) const;
  /// What a query finds, as one text.
  void finds(const std::string& query, const std::string& value) const;
  /// The text of all migration files of the last version, in order.
  [[nodiscard]] std::string last_migration() const;

  /// All migrations are proved up, down and up again. Back to the first version, where `query` finds what it
  /// found when rows were first in it; up again; down to nothing, which leaves no table and no type; up
  /// again, and headers and database agree.
  void end(const std::string& query, const std::string& value);

  [[nodiscard]] const Workplace& at() const { return at_; }

 private:
  Ran add_command(Drops drops) const;

  Workplace at_;
  std::string declarations_;
  std::string first_version_;
  Files before_last_;
  int versions_ = 0;
};

}  // namespace rowan::test
