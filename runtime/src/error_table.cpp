#include "error_table.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rowan {
namespace {

using Throw = void (*)(ErrorParts);

template <class Class>
[[noreturn]] void throw_as(ErrorParts parts) {
  throw Class(std::move(parts));
}

struct Row {
  std::string_view code;  ///< five characters, or the two of a class
  Throw raise;
  bool retryable = false;
};

// A full code before its class: the first row that begins the SQLSTATE counts.
constexpr Row rows[] = {
    {"23502", throw_as<NotNullViolation>},
    {"23503", throw_as<ForeignKeyViolation>},
    {"23001", throw_as<ForeignKeyViolation>},
    {"23505", throw_as<UniqueViolation>},
    {"23514", throw_as<CheckViolation>},
    {"23P01", throw_as<ExclusionViolation>},
    {"40001", throw_as<SerializationFailure>, true},
    {"40P01", throw_as<DeadlockDetected>, true},
    {"55P03", throw_as<LockNotAvailable>, true},
    {"57014", throw_as<QueryCanceled>},
    {"25P02", throw_as<TransactionAborted>},
    {"0A000", throw_as<StatementError>},
    {"26000", throw_as<StatementError>, true},
    {"57P01", throw_as<ConnectionError>, true},
    {"57P02", throw_as<ConnectionError>, true},
    {"57P03", throw_as<ConnectionError>, true},
    {"08", throw_as<ConnectionError>, true},
    {"53", throw_as<ConnectionError>, true},
    {"22", throw_as<ValueError>},
    {"42", throw_as<StatementError>},
};

/// The end of the rows for a code that has none.
const Row* row_of(std::string_view sqlstate) {
  return std::find_if(std::begin(rows), std::end(rows),
                      [&](const Row& each) { return sqlstate.starts_with(each.code); });
}

}  // namespace

bool is_retryable(std::string_view sqlstate) {
  const auto* row = row_of(sqlstate);
  return row != std::end(rows) && row->retryable;
}

void throw_by_sqlstate(ErrorParts parts) {
  const auto* row = row_of(parts.sqlstate);
  if (row == std::end(rows)) throw Error(std::move(parts));
  parts.retryable = parts.retryable || row->retryable;
  row->raise(std::move(parts));
  throw Error("unknown SQLSTATE");  // not reached: every raise throws
}

bool wants_new_preparation(std::string_view sqlstate) { return sqlstate == "0A000" || sqlstate == "26000"; }

}  // namespace rowan
