// Models what the catalog knows of tables beside columns, keys and indexes: storage, descent, row level
// security, policies, extended statistics. To read another property: a column at the end of its query.
#pragma once
#include <map>
#include <string>

#include "model/table.hpp"

namespace pqxx {
class transaction_base;
}

namespace rowan::tool::catalog {

/// `tables` by oid, their columns read before. Columns that are as the parent has them are taken out.
void read_table_properties(pqxx::transaction_base& transaction, std::map<std::string, Table>& tables);

}  // namespace rowan::tool::catalog
