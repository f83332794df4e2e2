// Models how PostgreSQL performs changes inside a domain: its default, NOT NULL and checks.
// To add one: see operation.hpp. CREATE, DROP, RENAME and COMMENT are those of object.hpp.
#pragma once
#include "operation/object.hpp"

namespace rowan::tool {

#define ROWAN_DOMAIN_OPERATION(Change_, name_in_files)              \
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

ROWAN_DOMAIN_OPERATION(AlterDomainDefault, "alter_domain_default");
ROWAN_DOMAIN_OPERATION(AlterDomainNotNull, "alter_domain_not_null");
ROWAN_DOMAIN_OPERATION(AddDomainCheck, "add_domain_check");
ROWAN_DOMAIN_OPERATION(DropDomainCheck, "drop_domain_check");
ROWAN_DOMAIN_OPERATION(ValidateDomainCheck, "validate_domain_check");
ROWAN_DOMAIN_OPERATION(RenameDomainCheck, "rename_domain_check");
#undef ROWAN_DOMAIN_OPERATION

}  // namespace rowan::tool
