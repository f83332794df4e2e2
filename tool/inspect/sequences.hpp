// Models how sequences are read: those that stand by themselves, and those of identity columns.
// To read another property: a column at the end of the query, its member beside it.
#pragma once
#include <map>
#include <string>

#include "inspect/inspect.hpp"

namespace rowan::tool::catalog {

/// One query. `tables` by oid: identity columns in them get their options; what belongs to a table that is
/// not among them is left out.
void read_sequences(pqxx::transaction_base& transaction, std::map<std::string, Table>& tables,
                    Inspection& found);

}  // namespace rowan::tool::catalog
