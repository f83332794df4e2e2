// Models the reading of extensions and of types that users define, from the catalog.
// To read another property: a column at the end of its query in types.cpp, and its member beside it.
#pragma once
#include "model/schema.hpp"

namespace pqxx {
class transaction_base;
}

namespace rowan::tool::catalog {

/// One query for each kind, whatever the database holds.
void read_types(pqxx::transaction_base& transaction, Schema& schema);

}  // namespace rowan::tool::catalog
