// Models the changes of statements: SQL that the user wrote, run as it stands.
// To add one: a struct here, its place in AnyChange (change.hpp), its Operation in tool/operation/statement.
#pragma once
#include "model/statement.hpp"

namespace rowan::tool {

// clang-format off
/// `recorded_only`: nothing is run, the migrations only know it from now on.
struct CreateStatement { Statement statement; bool recorded_only = false;
  bool operator==(const CreateStatement&) const = default;
  static constexpr void members(auto visit) { visit(member("statement", &CreateStatement::statement), member("recorded_only", &CreateStatement::recorded_only)); } };
/// `recorded_only`: what it made stays, for it has no `down`, or its `down` waits for the end of its table.
struct DropStatement { Statement statement; bool recorded_only = false;
  bool operator==(const DropStatement&) const = default;
  static constexpr void members(auto visit) { visit(member("statement", &DropStatement::statement), member("recorded_only", &DropStatement::recorded_only)); } };
/// The old `down`, then the new `up`; nothing is run when `up` is the same text.
struct ReplaceStatement { Statement from; Statement to;
  bool operator==(const ReplaceStatement&) const = default;
  static constexpr void members(auto visit) { visit(member("from", &ReplaceStatement::from), member("to", &ReplaceStatement::to)); } };
// clang-format on

}  // namespace rowan::tool
