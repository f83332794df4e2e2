// Models PostgreSQL's error codes as exceptions (manual, appendix A).
// To add a code: one row in error_table.cpp, and its class in rowan/error.hpp when programs handle it
// differently.
#pragma once
#include <string_view>

#include <rowan/error.hpp>

namespace rowan {

/// Throws the class of `parts.sqlstate`, with `retryable` filled in.
[[noreturn]] void throw_by_sqlstate(ErrorParts parts);

/// Running the transaction again may succeed.
bool is_retryable(std::string_view sqlstate);

/// SQLSTATEs after which a prepared statement has to be prepared anew.
bool wants_new_preparation(std::string_view sqlstate);

}  // namespace rowan
