#include <charconv>
#include <cstring>
#include <libpq-fe.h>
#include <string>

#include <rowan/error.hpp>
#include <rowan/result.hpp>

namespace rowan {

void throw_unexpected_null(const pg_result* result, int column) {
  throw ValueError("column '" + std::string(PQfname(result, column)) +
                   "' is NULL, and its member is not a std::optional: run the migrations, or generate again");
}

Result::Result(pg_result* result) : result_(result), rows_(PQntuples(result)) {}

Result::~Result() { PQclear(result_); }

std::int64_t Result::affected() const {
  const char* text = PQcmdTuples(result_);
  std::int64_t rows = 0;
  std::from_chars(text, text + std::strlen(text), rows);
  return rows;
}

}  // namespace rowan
