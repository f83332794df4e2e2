// Models which Databases this thread has an open transaction of.
// Nothing to extend; it exists to catch a repository that would silently work outside the transaction.
#pragma once

namespace rowan {

class Database;

void transaction_begun(const Database& database);
void transaction_ended(const Database& database);
bool in_transaction_of(const Database& database);

}  // namespace rowan
