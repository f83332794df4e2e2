// Models how statements of the user are run and undone.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<CreateStatement> : InTransaction<CreateStatement> {
  static constexpr std::string_view name = "create_statement";
  static Sql sql(const CreateStatement& change);
  static std::optional<Change> reverse(const CreateStatement& change);
  static ApplyError apply(const CreateStatement& change, Schema& schema);
  static Lock lock(const CreateStatement& change);
  static Hazards hazards(const CreateStatement& change);
  static Facts facts(const CreateStatement& change);
  static std::string summary(const CreateStatement& change);
};

template <>
struct Operation<DropStatement> : InTransaction<DropStatement> {
  static constexpr std::string_view name = "drop_statement";
  static Sql sql(const DropStatement& change);
  static std::optional<Change> reverse(const DropStatement& change);
  static ApplyError apply(const DropStatement& change, Schema& schema);
  static Lock lock(const DropStatement& change);
  static Hazards hazards(const DropStatement& change);
  static Facts facts(const DropStatement& change);
  static std::string summary(const DropStatement& change);
};

template <>
struct Operation<ReplaceStatement> : InTransaction<ReplaceStatement> {
  static constexpr std::string_view name = "replace_statement";
  static Sql sql(const ReplaceStatement& change);
  static std::optional<Change> reverse(const ReplaceStatement& change);
  static ApplyError apply(const ReplaceStatement& change, Schema& schema);
  static Lock lock(const ReplaceStatement& change);
  static Hazards hazards(const ReplaceStatement& change);
  static Facts facts(const ReplaceStatement& change);
  static std::string summary(const ReplaceStatement& change);
};

/// The old `down` must run before the new `up`: not where the new text replaces the very same function.
bool runs_down(const ReplaceStatement& change);
/// Objects may stay that no migration knows any more: a statement without `down`, or one that waits for its
/// table.
bool leaves_objects(const Change& change);

}  // namespace rowan::tool
