// Models what a database holds beside what the Schema has: every object of the users by its kind and name.
// To name another kind, add its query to `kinds` in other_objects.cpp.
#pragma once
#include <string>
#include <vector>

#include "model/name.hpp"

namespace pqxx {
class transaction_base;
}

namespace rowan::tool {

/// "privileges of table", "public.orders".
struct OtherObject {
  std::string kind;
  std::string name;

  bool operator==(const OtherObject&) const = default;
};

struct OtherObjectNames {
  std::vector<std::string> objects = {};  ///< "view public.v": what the statements of a migration may make
  std::vector<OtherObject> outside = {};  ///< who may do what, and where the rows go: of the installation
};

/// One query, whatever the database holds, with the search_path empty. What belongs to a table named in
/// `bookkeeping` (bare, in any schema) or to an extension is left out. Throws pqxx::sql_error.
OtherObjectNames read_other_objects(pqxx::transaction_base& transaction, const Names& bookkeeping);

}  // namespace rowan::tool
