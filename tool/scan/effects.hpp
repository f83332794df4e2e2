// Models what each annotation does to the half-built table, member or enum it stands on.
// To add an annotation: a function here, named after it, and its row in annotation_table.cpp.
#pragma once
#include "scan/annotation_table.hpp"

namespace rowan::tool::effect {

// clang-format off
void table(Scope& scope, const Annotation& annotation);
void schema(Scope& scope, const Annotation& annotation);
void unmanaged(Scope& scope, const Annotation& annotation);
void no_primary_key(Scope& scope, const Annotation& annotation);
void table_renamed_from(Scope& scope, const Annotation& annotation);
void table_comment(Scope& scope, const Annotation& annotation);
void primary_key(Scope& scope, const Annotation& annotation);
void unique(Scope& scope, const Annotation& annotation);
void index(Scope& scope, const Annotation& annotation);
void check(Scope& scope, const Annotation& annotation);
void statement(Scope& scope, const Annotation& annotation);
void exclude(Scope& scope, const Annotation& annotation);
void foreign_key(Scope& scope, const Annotation& annotation);
void table_property(Scope& scope, const Annotation& annotation);
void references(Scope& scope, const Annotation& annotation);
void type(Scope& scope, const Annotation& annotation);
void domain(Scope& scope, const Annotation& annotation);
void column(Scope& scope, const Annotation& annotation);
void default_sql(Scope& scope, const Annotation& annotation);
void no_default(Scope& scope, const Annotation& annotation);
void identity(Scope& scope, const Annotation& annotation);
void serial(Scope& scope, const Annotation& annotation);
void sequence(Scope& scope, const Annotation& annotation);
void table_sequence(Scope& scope, const Annotation& annotation);
void generated(Scope& scope, const Annotation& annotation);
void collate(Scope& scope, const Annotation& annotation);
void storage(Scope& scope, const Annotation& annotation);
void compression(Scope& scope, const Annotation& annotation);
void statistics(Scope& scope, const Annotation& annotation);
void column_option(Scope& scope, const Annotation& annotation);
void created_at(Scope& scope, const Annotation& annotation);
void updated_at(Scope& scope, const Annotation& annotation);
void version(Scope& scope, const Annotation& annotation);
void sensitive(Scope& scope, const Annotation& annotation);
void ignored(Scope& scope, const Annotation& annotation);
void column_renamed_from(Scope& scope, const Annotation& annotation);
void using_cast(Scope& scope, const Annotation& annotation);
void column_comment(Scope& scope, const Annotation& annotation);
void relation(Scope& scope, const Annotation& annotation);
void enum_type(Scope& scope, const Annotation& annotation);
void enum_schema(Scope& scope, const Annotation& annotation);
void enum_renamed_from(Scope& scope, const Annotation& annotation);
void enum_comment(Scope& scope, const Annotation& annotation);
void value(Scope& scope, const Annotation& annotation);
void value_renamed_from(Scope& scope, const Annotation& annotation);
// clang-format on

}  // namespace rowan::tool::effect
