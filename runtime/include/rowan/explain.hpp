// Models EXPLAIN of a query. Nothing to extend; what a plan says is plan.hpp.
#pragma once
#include <rowan/plan.hpp>
#include <rowan/select.hpp>
#include <rowan/session.hpp>

namespace rowan {

std::string explained(const Session& session, const Select& select, bool analyze);
Plan planned(const Session& session, const Select& select, bool analyze);

}  // namespace rowan
