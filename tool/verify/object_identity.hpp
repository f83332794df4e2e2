// Models which object is which before and after a migration: PostgreSQL's own numbers stay when names change.
// To follow the renames of another kind of object, add its SELECT and its row in object_identity.cpp.
#pragma once
#include <map>
#include <string>

#include "model/change.hpp"

namespace pqxx {
class transaction_base;
}

namespace rowan::tool {

/// By kind and number (`column 16385.2`): the object, and for a part (column, enum value) its name in it.
struct Identity {
  QualifiedName object;
  std::string part;

  bool operator==(const Identity&) const = default;
};
using Identities = std::map<std::string, Identity>;

/// Tables, columns, enum types and their values outside the system's schemas. Throws pqxx::sql_error.
Identities identities(pqxx::transaction_base& transaction);

/// The renames that lead from one to the other, as changes that apply one after the other.
Changes renames_between(const Identities& before, const Identities& after);

}  // namespace rowan::tool
