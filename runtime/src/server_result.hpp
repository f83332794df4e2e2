// Models what libpq answers: a result that frees itself, and the parts of an error in it.
// To read another part, pass its PG_DIAG_ code to error_field.
#pragma once
#include <libpq-fe.h>
#include <memory>
#include <string>

namespace rowan {

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using ServerResult = std::unique_ptr<PGresult, ClearResult>;

/// Empty where the server did not give it.
inline std::string error_field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? "" : text;
}

}  // namespace rowan
