// Models clauses of SELECT that more than one kind of statement has.
// To share another, declare it here; they are in select.cpp.
#pragma once
#include <rowan/select.hpp>

#include "sql_sink.hpp"

namespace rowan {

void write_order(SqlSink& sink, const Select& select, std::string_view before = " ORDER BY ");
void write_limits(SqlSink& sink, const Select& select);

}  // namespace rowan
