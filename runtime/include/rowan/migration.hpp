// Models migration files: what a folder or a binary holds, split into sections and statements.
// To read another directive, add its member here and its branch in src/migration_file.cpp.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <rowan/error.hpp>

namespace rowan {

/// What went wrong with migrations: a file that cannot be read, an edited file, a failing statement, a lock.
/// what() is the whole message for a person; the members are its parts, empty where they do not apply.
class MigrationError : public Error {
 public:
  explicit MigrationError(const std::string& message, std::string file = {}, int line = 0,
                          std::string sqlstate = {})
      : Error(message), file_(std::move(file)), line_(line) {
    parts_.sqlstate = std::move(sqlstate);
  }

  const std::string& file() const noexcept { return file_; }  ///< with `.sql`
  int line() const noexcept { return line_; }                 ///< from 1; 0: no line

 private:
  std::string file_;
  int line_;
};

/// The migrator was asked to stop: the statement that ran was cancelled on the server. what() says what state
/// that left.
class MigrationInterrupted : public MigrationError {
 public:
  using MigrationError::MigrationError;
};

/// What tells a file from an edited one: SHA-256 of its text with line ends as LF, lower-case hex. A checkout
/// that writes CRLF gives the same.
std::string migration_checksum(std::string_view sql);

/// One file as it stands in the folder or in the binary.
struct MigrationFile {
  std::string name;  ///< 20261121093000_create_shop.sql
  std::string sql;
};

struct MigrationStatement {
  std::string sql;      ///< without the final semicolon
  std::string comment;  ///< the comment lines right before it, joined by a space
  int line = 0;         ///< of its first word, from 1
};

/// `-- migrate:up` or `-- migrate:down` and what follows.
struct MigrationSection {
  bool transactional = true;  ///< false with `transaction:false`: then it holds one statement
  std::vector<MigrationStatement> statements;
  std::string builds_index;  ///< `-- rowan:builds_index`: the index whose INVALID leftover is dropped first
  std::string done;          ///< `-- rowan:done`: a query that is true once the statement took effect
};

struct Migration {
  std::string file;      ///< 20261121093000_create_shop.sql
  std::string version;   ///< 20261121093000
  std::string name;      ///< create_shop
  std::string plan;      ///< files of one `migration add` share it; without a header, the version
  std::string checksum;  ///< migration_checksum of the file
  int min_server = 0;    ///< `postgres>=15`: the oldest PostgreSQL that understands the file; 0: any
  std::vector<std::string>
      replaces;  ///< `-- rowan:replaces`: older versions that were squashed into this one
  MigrationSection up;
  MigrationSection down;
};

/// Reads one file. Throws MigrationError with file and line: a name that is not
/// `YYYYMMDDHHMMSS_lower_case.sql`, not exactly one up before one down section, a non-transactional section
/// of more than one statement, an unterminated quote.
Migration parse_migration(const MigrationFile& file);

/// Splits SQL text at the semicolons that end statements, not at those in quotes, dollar quotes, comments or
/// parentheses (manual 4.1). `first_line` is the line of the text's start.
std::vector<MigrationStatement> split_statements(std::string_view sql, int first_line = 1);

/// What the source that rowan_embed_migrations() writes has: its files become MigrationSource::embedded().
struct EmbeddedMigrations {
  EmbeddedMigrations(std::initializer_list<MigrationFile> files);
};

/// Where the migrator finds its files, by version.
class MigrationSource {
 public:
  /// Every `*.sql` of the folder, subfolders and hidden files aside. Throws MigrationError: no such folder, a
  /// file that parse_migration refuses, two files of one version.
  static MigrationSource from_folder(const std::string& folder);
  /// Files compiled into the program. Throws as from_folder.
  static MigrationSource from_files(const std::vector<MigrationFile>& files);
  /// What rowan_embed_migrations() compiled into the program; without it the folder `migrations`.
  static MigrationSource embedded();

  const std::vector<Migration>& migrations() const noexcept { return migrations_; }

 private:
  std::vector<Migration> migrations_;
};

}  // namespace rowan
