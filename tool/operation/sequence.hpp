// Models how PostgreSQL performs changes of sequences, those of identity columns too.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

template <>
struct Operation<CreateSequence> : InTransaction<CreateSequence> {
  static constexpr std::string_view name = "create_sequence";
  static Sql sql(const CreateSequence& change);
  static std::optional<Change> reverse(const CreateSequence& change);
  static ApplyError apply(const CreateSequence& change, Schema& schema);
  static Lock lock(const CreateSequence& change);
  static Hazards hazards(const CreateSequence& change);
  static Facts facts(const CreateSequence& change);
  static std::string summary(const CreateSequence& change);
};

template <>
struct Operation<DropSequence> : InTransaction<DropSequence> {
  static constexpr std::string_view name = "drop_sequence";
  static Sql sql(const DropSequence& change);
  static std::optional<Change> reverse(const DropSequence& change);
  static ApplyError apply(const DropSequence& change, Schema& schema);
  static Lock lock(const DropSequence& change);
  static Hazards hazards(const DropSequence& change);
  static Facts facts(const DropSequence& change);
  static std::string summary(const DropSequence& change);
};

template <>
struct Operation<AlterSequence> : InTransaction<AlterSequence> {
  static constexpr std::string_view name = "alter_sequence";
  static Sql sql(const AlterSequence& change);
  static std::optional<Change> reverse(const AlterSequence& change);
  static ApplyError apply(const AlterSequence& change, Schema& schema);
  static Lock lock(const AlterSequence& change);
  static Hazards hazards(const AlterSequence& change);
  static Facts facts(const AlterSequence& change);
  static std::string summary(const AlterSequence& change);
};

template <>
struct Operation<RenameSequence> : InTransaction<RenameSequence> {
  static constexpr std::string_view name = "rename_sequence";
  static Sql sql(const RenameSequence& change);
  static std::optional<Change> reverse(const RenameSequence& change);
  static ApplyError apply(const RenameSequence& change, Schema& schema);
  static Lock lock(const RenameSequence& change);
  static Hazards hazards(const RenameSequence& change);
  static Facts facts(const RenameSequence& change);
  static std::string summary(const RenameSequence& change);
};

template <>
struct Operation<SetSequenceOwner> : InTransaction<SetSequenceOwner> {
  static constexpr std::string_view name = "set_sequence_owner";
  static Sql sql(const SetSequenceOwner& change);
  static std::optional<Change> reverse(const SetSequenceOwner& change);
  static ApplyError apply(const SetSequenceOwner& change, Schema& schema);
  static Lock lock(const SetSequenceOwner& change);
  static Hazards hazards(const SetSequenceOwner& change);
  static Facts facts(const SetSequenceOwner& change);
  static std::string summary(const SetSequenceOwner& change);
};

template <>
struct Operation<AlterIdentityOptions> : InTransaction<AlterIdentityOptions> {
  static constexpr std::string_view name = "alter_identity_options";
  static Sql sql(const AlterIdentityOptions& change);
  static std::optional<Change> reverse(const AlterIdentityOptions& change);
  static ApplyError apply(const AlterIdentityOptions& change, Schema& schema);
  static Lock lock(const AlterIdentityOptions& change);
  static Hazards hazards(const AlterIdentityOptions& change);
  static Facts facts(const AlterIdentityOptions& change);
  static std::string summary(const AlterIdentityOptions& change);
};

}  // namespace rowan::tool
