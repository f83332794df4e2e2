// Models the rows that a plan must not lose: one in each table that takes one, compared in the columns that
// both sides have alike. To have rows in columns of another type, add its value to `values` in rows.cpp.
#pragma once
#include <map>
#include <pqxx/pqxx>
#include <string>

#include "model/schema.hpp"

namespace rowan::tool::testing {

/// A row for each table; none where constraints forbid this one.
void insert_rows(pqxx::connection& session, const Schema& schema);

/// The rows per table that both schemas have, those of its partitions and heirs aside, in the columns of one
/// name and type.
std::map<std::string, std::string> kept_rows(pqxx::connection& session, const Schema& one,
                                             const Schema& other);

}  // namespace rowan::tool::testing
