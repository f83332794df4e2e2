// Models what PostgreSQL's own tool says of a database, order aside: the judge that is not ours.
// To leave out another line that says nothing of the schema, add it to `says_nothing`.
#pragma once
#include <string>
#include <vector>

namespace rowan::tool::testing {

/// What `pg_dump -s` writes, without owners and privileges: SQL, equal for equal databases.
std::string dump_text(const std::string& url);

/// Its statements, sorted, the lines within CREATE TABLE and CREATE TYPE sorted too.
std::vector<std::string> statements_of(const std::string& dump_text);
inline std::vector<std::string> dump(const std::string& url) { return statements_of(dump_text(url)); }

/// The first statement that only one of the two has; empty: they are the same.
std::string first_difference(const std::vector<std::string>& wanted, const std::vector<std::string>& found);

}  // namespace rowan::tool::testing
