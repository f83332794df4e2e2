// Models the bookkeeping tables: what was applied, by whom, with what result.
// To keep another fact of a file, add a column to the CREATE TABLE in migrator_book.cpp and a member here.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "migrator_session.hpp"
#include "rowan/migrator.hpp"

namespace rowan::migrator {

/// One version that the database knows of.
struct Record {
  std::string version;
  bool applied = false;  ///< it stands in schema_migrations; else only its failure is noted
  bool ours = false;     ///< it stands in rowan_migrations
  std::string name;
  std::string checksum;
  std::string plan;
  std::string applied_at;
  std::string applied_by;
  std::string duration;  ///< in milliseconds
  std::string error;
};
using Records = std::map<std::string, Record>;

class Book {
 public:
  /// Finds the tables. Throws MigrationError when schema_migrations belongs to a runner that keeps it in
  /// another shape.
  Book(Session& session, std::string migrations_table);

  void create_tables();
  Records read();

  void record_start(const Migration& migration);
  void record_applied(const Migration& migration, Milliseconds duration);
  void record_reverted(const Migration& migration);
  void record_error(const Migration& migration, const std::string& error);
  void record_checksum(const Migration& migration);
  void record_squashed(const Migration& migration);  ///< what it replaces is forgotten

 private:
  bool exists(const std::string& table);
  void forget(const std::string& version);
  void check_shape();

  Session& session_;
  std::string schema_;
  std::string migrations_table_;  ///< bare
  std::string versions_;          ///< schema.schema_migrations, quoted
  std::string details_;           ///< schema.rowan_migrations, quoted
};

}  // namespace rowan::migrator
