// Models one SQL text with its identity: prepared once on each connection that runs it.
// To tell errors more of a table, add a member to TableInfo and its line in templates/source.mustache.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace rowan {

/// How a violated constraint is told to a person.
struct ConstraintInfo {
  std::string_view name;
  std::string_view fields;   ///< C++ members, `email, org_id`
  std::string_view message;  ///< as written at the constraint; empty: PostgreSQL's own
};

struct TableInfo {
  std::string_view name;
  std::span<const ConstraintInfo> constraints;
  bool sensitive = false;                ///< parameters and DETAIL never enter messages or logs
  std::span<const unsigned> types = {};  ///< of the columns, by number, as their members are read; 0: any
};

/// Objects of equal id are one statement; copies are equal.
class Statement {
 public:
  enum class Gives { anything, rows };  ///< `rows`: every column of the table, in order

  /// A new identity: make it once and keep it, since connections remember it for as long as they live.
  explicit Statement(std::string sql, const TableInfo* table = nullptr, Gives gives = Gives::anything);

  /// The statement of this text: made at the first call and kept for good. For texts that depend on the shape
  /// of a query, never on a value. Thread-safe.
  static const Statement& of(std::string_view sql);

  [[nodiscard]] const std::string& sql() const { return sql_; }
  [[nodiscard]] const TableInfo* table() const { return table_; }
  [[nodiscard]] std::size_t id() const { return id_; }
  /// Of the first preparation on a connection.
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool gives_rows() const { return gives_rows_; }
  /// Its parameters never enter messages or logs: a table of it is sensitive.
  [[nodiscard]] bool sensitive() const { return sensitive_; }
  void hide_parameters() { sensitive_ = true; }

 private:
  std::string sql_;
  const TableInfo* table_;
  std::size_t id_;
  std::string name_;
  bool gives_rows_;
  bool sensitive_;
};

}  // namespace rowan
