// Models a schema built at once, without its history: what the migrations must have led to.
// What stands outside the model (statements) would be run here, after the tables it is about.
#pragma once
#include <string>

#include "model/schema.hpp"

namespace pqxx {
class connection_base;
}

namespace rowan::tool {

/// Creates `schema` in the empty database of `connection` by the plan from nothing, and commits.
/// Throws pqxx::sql_error.
void build_directly(pqxx::connection_base& connection, const Schema& schema);

/// The catalog of `schema` as PostgreSQL tells it: builds, inspects, rolls back.
Schema catalog_of(pqxx::connection_base& connection, const Schema& schema);

/// The same in a scratch database on the server of `url`. Throws ServerError.
Schema catalog_of(const std::string& url, const Schema& schema);

}  // namespace rowan::tool
