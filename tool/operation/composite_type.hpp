// Models how PostgreSQL performs changes of the attributes of a composite type.
// To add one: see operation.hpp. CREATE, DROP, RENAME and COMMENT are those of object.hpp.
#pragma once
#include "operation/object.hpp"

namespace rowan::tool {

#define ROWAN_ATTRIBUTE_OPERATION(Change_, name_in_files)           \
  template <>                                                       \
  struct Operation<Change_> : InTransaction<Change_> {              \
    static constexpr std::string_view name = name_in_files;         \
    static Sql sql(const Change_& change);                          \
    static std::optional<Change> reverse(const Change_& change);    \
    static ApplyError apply(const Change_& change, Schema& schema); \
    static Lock lock(const Change_& change);                        \
    static Hazards hazards(const Change_& change);                  \
    static Facts facts(const Change_& change);                      \
    static std::string summary(const Change_& change);              \
  }

ROWAN_ATTRIBUTE_OPERATION(AddAttribute, "add_attribute");
ROWAN_ATTRIBUTE_OPERATION(DropAttribute, "drop_attribute");
ROWAN_ATTRIBUTE_OPERATION(AlterAttribute, "alter_attribute");
ROWAN_ATTRIBUTE_OPERATION(RenameAttribute, "rename_attribute");
#undef ROWAN_ATTRIBUTE_OPERATION

}  // namespace rowan::tool
