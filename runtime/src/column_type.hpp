// Models which types of PostgreSQL a member reads, by their numbers in pg_type.
// To let a type be read as another, add it in column_type.cpp.
#pragma once
#include <string>

namespace rowan {

/// Whether values of type `found` arrive in the binary format of type `expected`. Types that a database
/// defines itself (enums, extensions) have numbers of their own and are read as text or as the codec says.
bool reads_as(unsigned expected, unsigned found);

/// `bigint`, or `type number 16400` for what is not built in.
std::string type_name(unsigned number);

}  // namespace rowan
