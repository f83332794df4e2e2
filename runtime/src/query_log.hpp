// Models the query log: statements as a person reads them, values as text.
// To show another type's values, add its case in query_log.cpp.
#pragma once
#include <string>
#include <vector>

#include <rowan/parameters.hpp>
#include <rowan/query_event.hpp>

namespace rowan {

/// Each value as PostgreSQL would write it; `…` for all of them when `sensitive`.
std::vector<std::string> parameters_as_text(const Parameters& parameters, bool sensitive);

/// One line of times, one of SQL and parameters, to stderr.
void log_query(const QueryEvent& event);

}  // namespace rowan
