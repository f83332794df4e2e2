// Models what differs between kinds of objects that CREATE makes whole and DROP removes.
// To add a kind: its ObjectKind here, its four functions in a file of its own, its changes in
// model/change.hpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/schema.hpp"
#include "operation/operation.hpp"

namespace rowan::tool {

/// `keyword` stands behind CREATE, DROP, ALTER and COMMENT ON; `word` in change files.
template <class T>
struct ObjectKind;

#define ROWAN_OBJECT_KIND(Type, list, name_in_files, sql_keyword)                                \
  template <>                                                                                    \
  struct ObjectKind<Type> {                                                                      \
    static constexpr std::string_view create = "create_" name_in_files;                          \
    static constexpr std::string_view drop = "drop_" name_in_files;                              \
    static constexpr std::string_view rename = "rename_" name_in_files;                          \
    static constexpr std::string_view comment = "comment_" name_in_files;                        \
    static constexpr std::string_view keyword = sql_keyword;                                     \
    static std::vector<Type>& of(Schema& schema) { return schema.list; }                         \
    /* what CREATE needs behind its keyword */                                                   \
    static std::string definition(const Type& object);                                           \
    /* what CREATE cannot say, said behind it */                                                 \
    static Sql more(const Type& object);                                                         \
    static std::string fact(const QualifiedName& name);                                          \
    /* words of what must be there before it */                                                  \
    static std::set<std::string> needs(const Type& object);                                      \
    /* why it cannot be created; empty: it can */                                                \
    static ApplyError obstacle(const Schema& schema, const Type& object);                        \
    static std::string user(const Schema& schema, const Type& object);                           \
    static void rename_uses(Schema& schema, const QualifiedName& from, const QualifiedName& to); \
  }

ROWAN_OBJECT_KIND(Extension, extensions, "extension", "EXTENSION");
ROWAN_OBJECT_KIND(Collation, collations, "collation", "COLLATION");
ROWAN_OBJECT_KIND(Domain, domains, "domain", "DOMAIN");
ROWAN_OBJECT_KIND(CompositeType, composite_types, "composite_type", "TYPE");
ROWAN_OBJECT_KIND(RangeType, range_types, "range_type", "TYPE");
#undef ROWAN_OBJECT_KIND

}  // namespace rowan::tool
