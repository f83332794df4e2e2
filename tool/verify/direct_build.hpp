// Models a schema built at once, without its history: what the migrations must have led to.
// Its statements are run too: what they make is found among the objects that the model does not have.
#pragma once
#include <string>

#include "inspect/inspect.hpp"
#include "model/schema.hpp"

namespace pqxx {
class connection_base;
}

namespace rowan::tool {

/// Creates `schema` in the empty database of `connection` by the plan from nothing, and commits.
/// Throws pqxx::sql_error.
void build_directly(pqxx::connection_base& connection, const Schema& schema);

/// What inspect finds in a database of `schema`: builds, inspects, rolls back.
Inspection inspection_of(pqxx::connection_base& connection, const Schema& schema,
                         OtherObjects others = OtherObjects::named);
/// The same in a scratch database on the server of `url`. Throws ServerError.
Inspection inspection_of(const std::string& url, const Schema& schema,
                         OtherObjects others = OtherObjects::named);

/// What the model has of it.
Schema catalog_of(pqxx::connection_base& connection, const Schema& schema);

}  // namespace rowan::tool
