#include "scan/effects.hpp"

#include "scan/lowering.hpp"

namespace rowan::tool::effect {

// clang-format off
void table(Scope& scope, const Annotation& annotation) {
  scope.table->is_entity = true;
  scope.table->table.name.name = annotation.positional[0].text;
}
void schema(Scope& scope, const Annotation& annotation) { scope.table->table.name.schema = annotation.positional[0].text; }
void unmanaged(Scope& scope, const Annotation&) { scope.table->entity.unmanaged = true; }
void no_primary_key(Scope& scope, const Annotation& annotation) { scope.table->no_primary_key = annotation.name.position; }
void table_renamed_from(Scope& scope, const Annotation& annotation) { scope.table->renamed_from = annotation.positional[0]; }
void table_comment(Scope& scope, const Annotation& annotation) { scope.table->comment = annotation.positional[0]; }

void primary_key(Scope& scope, const Annotation& annotation) {
  scope.table->primary_keys.push_back({annotation, scope.field});
  if (scope.field != nullptr) scope.field->member.primary_key = true;
}
void unique(Scope& scope, const Annotation& annotation) { scope.table->uniques.push_back({annotation, scope.field}); }
void index(Scope& scope, const Annotation& annotation) { scope.table->indexes.push_back({annotation, scope.field}); }
void check(Scope& scope, const Annotation& annotation) { scope.table->checks.push_back({annotation, scope.field}); }
void statement(Scope& scope, const Annotation& annotation) { scope.table->statements.push_back(annotation); }
void table_property(Scope& scope, const Annotation& annotation) { scope.table->properties.push_back(annotation); }

void exclude(Scope& scope, const Annotation& annotation) { scope.table->exclusions.push_back(annotation); }
void foreign_key(Scope& scope, const Annotation& annotation) { scope.table->foreign_keys.push_back(annotation); }
void references(Scope& scope, const Annotation& annotation) { scope.field->references.push_back(annotation); }
void type(Scope& scope, const Annotation& annotation) { scope.field->type = annotation.positional[0]; }
void domain(Scope& scope, const Annotation& annotation) { scope.field->domain = annotation.positional[0]; }
void column(Scope& scope, const Annotation& annotation) { scope.field->column.name = annotation.positional[0].text; }
void default_sql(Scope& scope, const Annotation& annotation) { scope.field->default_sql = annotation.positional[0]; }
void no_default(Scope& scope, const Annotation&) { scope.field->no_default = true; }
void identity(Scope& scope, const Annotation& annotation) {
  scope.field->identity = annotation.positional[0];
  scope.field->identity_options = annotation;
}
void serial(Scope& scope, const Annotation& annotation) { scope.field->sequences.push_back(annotation); }
void sequence(Scope& scope, const Annotation& annotation) { scope.field->sequences.push_back(annotation); }
void table_sequence(Scope& scope, const Annotation& annotation) { scope.table->sequences.push_back(annotation); }
void generated(Scope& scope, const Annotation& annotation) { scope.field->generated = annotation; }
void collate(Scope& scope, const Annotation& annotation) { scope.field->collation = annotation.positional[0]; }
void storage(Scope& scope, const Annotation& annotation) { scope.field->column.storage = annotation.positional[0].text; }
void compression(Scope& scope, const Annotation& annotation) { scope.field->compression = annotation.positional[0]; }
void statistics(Scope& scope, const Annotation& annotation) { scope.field->statistics = annotation.positional[0]; }
void column_option(Scope& scope, const Annotation& annotation) {
  scope.field->column.options.emplace_back(annotation.row->name, annotation.positional[0].text);
}
void created_at(Scope& scope, const Annotation&) { scope.field->member.created_at = true; }
void updated_at(Scope& scope, const Annotation&) { scope.field->member.updated_at = true; }
void version(Scope& scope, const Annotation&) { scope.field->member.version = true; }
void sensitive(Scope& scope, const Annotation&) { scope.field->member.sensitive = true; }
void ignored(Scope& scope, const Annotation&) { scope.field->ignored = true; }
void column_renamed_from(Scope& scope, const Annotation& annotation) { scope.field->renamed_from = annotation.positional[0]; }
void using_cast(Scope& scope, const Annotation& annotation) { scope.field->using_cast = annotation.positional[0]; }
void column_comment(Scope& scope, const Annotation& annotation) { scope.field->comment = annotation.positional[0]; }
void relation(Scope& scope, const Annotation& annotation) {
  if (const auto* by = annotation.option("by")) scope.field->relation_by = *by;
  if (const auto* to = annotation.option("to")) scope.field->relation_to = *to;
}

void enum_type(Scope& scope, const Annotation& annotation) { scope.enumeration->type_name = annotation.positional[0]; }
void enum_schema(Scope& scope, const Annotation& annotation) { scope.enumeration->schema = annotation.positional[0]; }
void enum_renamed_from(Scope& scope, const Annotation& annotation) { scope.enumeration->renamed_from = annotation.positional[0]; }
void enum_comment(Scope& scope, const Annotation& annotation) { scope.enumeration->comment = annotation.positional[0].text; }
void value(Scope& scope, const Annotation& annotation) {
  scope.enumeration->value.enumerators[scope.enumerator].label = annotation.positional[0].text;
}
void value_renamed_from(Scope& scope, const Annotation& annotation) {
  scope.enumeration->renamed_values[scope.enumerator] = annotation.positional[0];
}
// clang-format on

}  // namespace rowan::tool::effect
