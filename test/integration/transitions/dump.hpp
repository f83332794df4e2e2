// Models what PostgreSQL's own tool says of a database, order aside: the judge that is not ours.
// To leave out another line that says nothing of the schema, add it to `says_nothing`.
#pragma once
#include <string>
#include <vector>

namespace rowan::tool::testing {

/// The statements of `pg_dump -s`, sorted, the lines within CREATE TABLE and CREATE TYPE sorted too.
std::vector<std::string> dump(const std::string& url);

/// The first statement that only one of the two has; empty: they are the same.
std::string first_difference(const std::vector<std::string>& wanted, const std::vector<std::string>& found);

}  // namespace rowan::tool::testing
