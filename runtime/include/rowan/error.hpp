// Models what can go wrong at run time: one class per case that a program handles differently, by SQLSTATE.
// To add one: a class here and its row in error_table.cpp (PostgreSQL manual, appendix A).
#pragma once
#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rowan {

/// The parts of an error; empty where they do not apply.
struct ErrorParts {
  std::string message;  ///< the whole text for a person: expected and found, the SQL; never a sensitive value
  std::string sqlstate;
  std::string table;
  std::string column;
  std::string constraint;
  std::vector<std::string> fields;  ///< C++ members of the constraint
  std::string constraint_message;   ///< as written at the constraint, else PostgreSQL's
  bool retryable = false;
  bool in_doubt = false;
};

/// Everything that Rowan throws at run time.
class Error : public std::exception {
 public:
  explicit Error(ErrorParts parts) : parts_(std::move(parts)) {}
  explicit Error(std::string message) { parts_.message = std::move(message); }

  const char* what() const noexcept override { return parts_.message.c_str(); }
  const std::string& sqlstate() const { return parts_.sqlstate; }  ///< five characters, or empty
  const std::string& table() const { return parts_.table; }
  const std::string& column() const { return parts_.column; }
  const std::string& constraint() const { return parts_.constraint; }
  const std::vector<std::string>& fields() const { return parts_.fields; }
  /// Running the whole transaction again may succeed.
  bool retryable() const { return parts_.retryable; }
  /// The connection was lost while committing: the server may have committed.
  bool in_doubt() const { return parts_.in_doubt; }

 protected:
  ErrorParts parts_;
};

// clang-format off
/// No connection, or it was lost.
struct ConnectionError : Error { using Error::Error; };
/// No connection of the pool became free in time.
struct PoolTimeout : ConnectionError { using ConnectionError::ConnectionError; };
/// get, one, update or reload found no row.
struct NotFound : Error { using Error::Error; };
/// one() found several rows.
struct NotUnique : Error { using Error::Error; };
/// The row has another version than the one that was to be written.
struct StaleRecord : Error { using Error::Error; };
/// A relationship member was read before load().
struct NotLoaded : Error { using Error::Error; };
/// The program uses Rowan in a way that cannot work.
struct LogicError : Error { using Error::Error; };
/// A value that the other side cannot hold.
struct ValueError : Error { using Error::Error; };
/// A label or number that the C++ enum does not have.
struct UnknownValue : ValueError { using ValueError::ValueError; };
/// Another statement of the transaction failed before: nothing of it can be committed.
struct TransactionAborted : Error { using Error::Error; };
/// SQLSTATE 40001.
struct SerializationFailure : Error { using Error::Error; };
/// SQLSTATE 40P01.
struct DeadlockDetected : Error { using Error::Error; };
/// SQLSTATE 55P03: lock_timeout, or NOWAIT.
struct LockNotAvailable : Error { using Error::Error; };
/// SQLSTATE 57014: statement_timeout, or cancelled by someone.
struct QueryCanceled : Error { using Error::Error; };
/// SQLSTATE class 42: the statement does not fit the database; were the migrations run?
struct StatementError : Error { using Error::Error; };
// clang-format on

enum class ConstraintKind { not_null, unique, foreign_key, check, exclusion };

/// SQLSTATE class 23.
class ConstraintViolation : public Error {
 public:
  ConstraintViolation(ConstraintKind kind, ErrorParts parts) : Error(std::move(parts)), kind_(kind) {}

  ConstraintKind kind() const { return kind_; }
  /// What to tell a person: the message written at the constraint, else PostgreSQL's.
  const std::string& message() const { return parts_.constraint_message; }

 private:
  ConstraintKind kind_;
};

template <ConstraintKind violated>
struct ViolationOf : ConstraintViolation {
  explicit ViolationOf(ErrorParts parts) : ConstraintViolation(violated, std::move(parts)) {}
};
using NotNullViolation = ViolationOf<ConstraintKind::not_null>;
using UniqueViolation = ViolationOf<ConstraintKind::unique>;
using ForeignKeyViolation = ViolationOf<ConstraintKind::foreign_key>;
using CheckViolation = ViolationOf<ConstraintKind::check>;
using ExclusionViolation = ViolationOf<ConstraintKind::exclusion>;

}  // namespace rowan
