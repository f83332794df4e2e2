// Models the changes of sequences: those of CREATE SEQUENCE, and the one that belongs to an identity column.
// To add a kind: see change.hpp.
#pragma once
#include <optional>
#include <string>

#include "model/column.hpp"

namespace rowan::tool {

// clang-format off
/// `sequence.owned_by` is given only where the column exists already; diff says it with SetSequenceOwner.
struct CreateSequence { Sequence sequence;
  bool operator==(const CreateSequence&) const = default;
  static constexpr void members(auto visit) { visit(member("sequence", &CreateSequence::sequence)); } };
struct DropSequence { Sequence sequence;
  bool operator==(const DropSequence&) const = default;
  static constexpr void members(auto visit) { visit(member("sequence", &DropSequence::sequence)); } };
/// Type, options and UNLOGGED; name, owner and comment are alike in both.
struct AlterSequence { Sequence from; Sequence to;
  bool operator==(const AlterSequence&) const = default;
  static constexpr void members(auto visit) { visit(member("from", &AlterSequence::from), member("to", &AlterSequence::to)); } };
/// Also moves to another schema, if no column owns it.
struct RenameSequence { QualifiedName from; QualifiedName to;
  bool operator==(const RenameSequence&) const = default;
  static constexpr void members(auto visit) { visit(member("from", &RenameSequence::from), member("to", &RenameSequence::to)); } };
struct SetSequenceOwner { QualifiedName sequence; std::optional<ColumnReference> from; std::optional<ColumnReference> to;
  bool operator==(const SetSequenceOwner&) const = default;
  static constexpr void members(auto visit) { visit(member("sequence", &SetSequenceOwner::sequence), member("from", &SetSequenceOwner::from),
                                                      member("to", &SetSequenceOwner::to)); } };
/// Options and name of the sequence of an identity column; an empty name is `table_column_seq`.
struct AlterIdentityOptions { QualifiedName table; std::string column; SequenceOptions from; SequenceOptions to; std::string from_sequence = {}; std::string to_sequence = {};
  bool operator==(const AlterIdentityOptions&) const = default;
  static constexpr void members(auto visit) { visit(member("table", &AlterIdentityOptions::table), member("column", &AlterIdentityOptions::column),
                                                      member("from", &AlterIdentityOptions::from), member("to", &AlterIdentityOptions::to),
                                                      member("from_sequence", &AlterIdentityOptions::from_sequence),
                                                      member("to_sequence", &AlterIdentityOptions::to_sequence)); } };
// clang-format on

}  // namespace rowan::tool
