// Models a live database as a Schema, read from pg_catalog in a fixed number of queries.
// To read another property: a column in catalog_queries.hpp, its member in the fill function beside it.
#pragma once
#include <string>
#include <vector>

#include "model/schema.hpp"

namespace pqxx {
class transaction_base;
}

namespace rowan::tool {

struct Inspection {
  Schema schema;
  std::vector<std::string> unmodelled;  ///< "view public.v": named, never dropped silently
};

/// Everything outside pg_catalog, information_schema, extensions and Rowan's own bookkeeping tables.
Inspection inspect(pqxx::transaction_base& transaction);

}  // namespace rowan::tool
