#include <charconv>
#include <cstring>
#include <string>

#include <rowan/error.hpp>
#include <rowan/result.hpp>

#include "column_type.hpp"
#include "server_result.hpp"

namespace rowan {
namespace {

// libpq points every NULL of a result at one place inside the result, the same distance from its start in
// all results. Asking for that place costs less than asking for each value whether it is NULL. 0: this libpq
// does otherwise, and every value is asked.
std::ptrdiff_t measure_null_distance() {
  std::ptrdiff_t distance = 0;
  for (int i = 0; i < 2; ++i) {
    const ServerResult result(PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK));
    char name[] = "column";
    PGresAttDesc column{name, 0, 0, 1, 0, 0, 0};
    if (!result || PQsetResultAttrs(result.get(), 1, &column) == 0) return 0;
    for (int row = 0; row < 2; ++row) {
      if (PQsetvalue(result.get(), row, 0, nullptr, -1) == 0) return 0;
      const auto found = PQgetvalue(result.get(), row, 0) - reinterpret_cast<const char*>(result.get());
      if (i + row > 0 && found != distance) return 0;
      distance = found;
    }
  }
  return distance;
}

const char* null_of(const PGresult* result) {
  static const std::ptrdiff_t distance = measure_null_distance();
  return distance == 0 ? nullptr : reinterpret_cast<const char*>(result) + distance;
}

}  // namespace

void throw_unexpected_null(const pg_result* result, int column) {
  throw ValueError("column '" + std::string(PQfname(result, column)) +
                   "' is NULL, and its member is not a std::optional: run the migrations, or generate again");
}

void check_column_type(const pg_result* result, int column, unsigned expected) {
  const auto found = PQftype(result, column);
  if (reads_as(expected, found)) return;
  throw ValueError("column '" + std::string(PQfname(result, column)) + "' is of type " + type_name(found) +
                   ", and its member reads " + type_name(expected) +
                   ": run the migrations, or generate again");
}

Result::Result(pg_result* result, bool checked)
    : result_(result), null_(null_of(result)), rows_(PQntuples(result)), checked_(checked) {}

Result::~Result() { PQclear(result_); }

std::int64_t Result::affected() const {
  const char* text = PQcmdTuples(result_);
  std::int64_t rows = 0;
  std::from_chars(text, text + std::strlen(text), rows);
  return rows;
}

}  // namespace rowan
