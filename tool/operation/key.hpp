// Models how PostgreSQL performs changes of primary keys and unique constraints.
// To add one: see operation.hpp.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "operation/operation.hpp"

namespace rowan::tool {

/// The unique index that can become the constraint, and that it leaves behind in reverse.
Index index_of(const PrimaryKey& key, const std::string& name);
Index index_of(const Unique& unique, const std::string& name);

template <>
struct Operation<AddPrimaryKey> : InTransaction<AddPrimaryKey> {
  static constexpr std::string_view name = "add_primary_key";
  static Sql sql(const AddPrimaryKey& change);
  static std::optional<Change> reverse(const AddPrimaryKey& change);
  static ApplyError apply(const AddPrimaryKey& change, Schema& schema);
  static Lock lock(const AddPrimaryKey& change);
  static Hazards hazards(const AddPrimaryKey& change);
  static Facts facts(const AddPrimaryKey& change);
  static std::string summary(const AddPrimaryKey& change);
};

template <>
struct Operation<DropPrimaryKey> : InTransaction<DropPrimaryKey> {
  static constexpr std::string_view name = "drop_primary_key";
  static Sql sql(const DropPrimaryKey& change);
  static std::optional<Change> reverse(const DropPrimaryKey& change);
  static ApplyError apply(const DropPrimaryKey& change, Schema& schema);
  static Lock lock(const DropPrimaryKey& change);
  static Hazards hazards(const DropPrimaryKey& change);
  static Facts facts(const DropPrimaryKey& change);
  static std::string summary(const DropPrimaryKey& change);
};

template <>
struct Operation<AddUnique> : InTransaction<AddUnique> {
  static constexpr std::string_view name = "add_unique";
  static Sql sql(const AddUnique& change);
  static std::optional<Change> reverse(const AddUnique& change);
  static ApplyError apply(const AddUnique& change, Schema& schema);
  static Lock lock(const AddUnique& change);
  static Hazards hazards(const AddUnique& change);
  static Facts facts(const AddUnique& change);
  static std::string summary(const AddUnique& change);
};

template <>
struct Operation<DropUnique> : InTransaction<DropUnique> {
  static constexpr std::string_view name = "drop_unique";
  static Sql sql(const DropUnique& change);
  static std::optional<Change> reverse(const DropUnique& change);
  static ApplyError apply(const DropUnique& change, Schema& schema);
  static Lock lock(const DropUnique& change);
  static Hazards hazards(const DropUnique& change);
  static Facts facts(const DropUnique& change);
  static std::string summary(const DropUnique& change);
};

}  // namespace rowan::tool
