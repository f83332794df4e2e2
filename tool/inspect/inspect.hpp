// Models a live database as a Schema, read from pg_catalog in a fixed number of queries.
// To read another property: a column in catalog_queries.hpp, its member in the fill function beside it.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "inspect/other_objects.hpp"
#include "model/schema.hpp"

namespace pqxx {
class transaction_base;
}

namespace rowan::tool {

/// What to do with functions, views, triggers and rules: name them in `unmodelled`, or write them down as
/// statements of the schema.
enum class OtherObjects { named, written };

struct Inspection {
  Schema schema;
  std::vector<std::string> unmodelled;              ///< "view public.v": named, never dropped silently
  std::vector<OtherObject> outside = {};            ///< privileges and the like: named, never compared
  std::map<std::string, std::string> written = {};  ///< by the name of a statement that was read, its object
};

/// Everything outside pg_catalog, information_schema, extensions and the bookkeeping tables (bare names, in
/// any schema). Expressions are what PostgreSQL deparses, in normal form; types and functions in them carry
/// their schema unless built in. Sets search_path while it reads and puts it back. Throws pqxx::sql_error.
Inspection inspect(pqxx::transaction_base& transaction,
                   const Names& bookkeeping = {"schema_migrations", "rowan_migrations"},
                   OtherObjects others = OtherObjects::named);

/// The same in a session and read-only transaction of its own. Throws ServerError.
Inspection inspect(const std::string& url, const Names& bookkeeping,
                   OtherObjects others = OtherObjects::named);

}  // namespace rowan::tool
