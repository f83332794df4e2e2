// Models the work between declarations and the model: the half-built tables, and who refers to whom.
// To add a step: a function here, its line in lower.cpp, its file lower_<noun>.cpp.
#pragma once
#include <list>
#include <optional>
#include <string>
#include <vector>

#include "model/declarations.hpp"
#include "scan/annotation_table.hpp"
#include "scan/diagnostic.hpp"
#include "scan/scan.hpp"

namespace rowan::tool {

struct LoweredField {
  const DeclaredField* declared = nullptr;
  EntityMember member;
  Column column;
  bool is_column = false;
  bool ignored = false;
  bool no_default = false;
  std::optional<Value> type;
  std::optional<Value> domain;
  std::optional<Value> default_sql;
  std::optional<Value> identity;
  std::optional<Value> using_cast;
  std::optional<Value> comment;
  std::optional<Value> renamed_from;
  std::optional<Value> relation_by;
  std::optional<Value> relation_to;
  std::vector<Annotation> references;
  std::optional<Annotation> identity_options;
  std::optional<Annotation> generated;
  std::optional<Value> collation;
  std::optional<Value> compression;
  std::optional<Value> statistics;
  std::vector<Annotation> sequences;  ///< serial, sequence
};

/// An annotation of the struct, or of the field it stands on.
struct Pending {
  Annotation annotation;
  LoweredField* field = nullptr;
};

struct LoweredTable;

/// A foreign key, or with no_constraint only the way a relation goes.
struct Reference {
  LoweredTable* target = nullptr;
  Names columns;
  Names target_columns;
  const LoweredField* field = nullptr;
};

struct LoweredTable {
  const DeclaredStruct* declared = nullptr;
  std::string qualified;  ///< its C++ name, the key of every search
  bool is_entity = false;
  Entity entity;
  Table table;
  std::list<LoweredField> fields;  // a list: others point at its elements
  std::optional<Value> comment;
  std::optional<Value> renamed_from;
  std::optional<Position> no_primary_key;
  std::vector<Pending> primary_keys;
  std::vector<Pending> uniques;
  std::vector<Pending> indexes;
  std::vector<Pending> checks;
  std::vector<Annotation> statements;
  std::vector<Annotation> exclusions;
  std::vector<Annotation> foreign_keys;           ///< those of the struct
  std::vector<Annotation> properties;             ///< those of lower_tables.cpp
  std::vector<const LoweredTable*> parents = {};  ///< of inherits
  std::vector<Table> partitions = {};
  std::vector<Reference> references;
  std::vector<Annotation> sequences;
  struct NamedObject {
    std::string name;
    Position position;
    bool relation;  ///< an index or a table: its name is unique in the schema, not only in the table
  };
  std::vector<NamedObject> objects;
};

struct LoweredEnum {
  const DeclaredEnum* declared = nullptr;
  EnumClass value;
  std::string comment;
  std::optional<Value> renamed_from;
  std::vector<std::optional<Value>> renamed_values;  ///< one for each enumerator
  std::optional<Value> type_name;
  std::optional<Value> schema;
  bool used = false;
  const LoweredField* first_use = nullptr;
};

struct LoweredSequence {
  Sequence sequence;
  Position position = 0;
  bool managed = true;
};

struct Lowering {
  const ScanOptions& options;
  const DeclaredUnit& unit;
  Diagnostics& diagnostics;
  std::list<LoweredTable> tables;
  std::list<LoweredEnum> enums;
  Decisions decisions;
  std::vector<Statement> statements = {};
  std::vector<LoweredSequence> sequences = {};
};

/// What the effect of an annotation may touch.
struct Scope {
  Lowering& lowering;
  LoweredTable* table = nullptr;
  LoweredField* field = nullptr;
  LoweredEnum* enumeration = nullptr;
  std::size_t enumerator = 0;
};

// The steps, in order.
void apply_annotations(Lowering& lowering);
void lower_enums(Lowering& lowering);
void lower_columns(Lowering& lowering);
void lower_sequences(Lowering& lowering);
void lower_column_options(Lowering& lowering);
void lower_keys(Lowering& lowering);
void lower_indexes(Lowering& lowering);
void lower_checks(Lowering& lowering);
void lower_exclusions(Lowering& lowering);
void lower_references(Lowering& lowering);
void lower_relations(Lowering& lowering);
void lower_statements(Lowering& lowering);
void lower_tables(Lowering& lowering);
void check_names(Lowering& lowering);
void check_renames(Lowering& lowering);

// What several steps ask.
LoweredTable* find_table(Lowering& lowering, const std::string& qualified);
LoweredEnum* find_enum(Lowering& lowering, const std::string& qualified);
LoweredField* find_field(LoweredTable& table, const std::string& member);
const LoweredField* field_of_column(const LoweredTable& table, const std::string& column);
/// The members of a table as C++ sees them, for did-you-mean.
std::vector<std::string> member_names(const LoweredTable& table);
/// The column member `value` names, or null with an error that guesses.
LoweredField* column_field(Lowering& lowering, LoweredTable& table, const Value& value);
/// The columns a `members` value names: one member or a list.
Names columns_of(Lowering& lowering, LoweredTable& table, const Value& value);
/// Splits `a::T::member`; an error when either does not exist.
struct MemberPath {
  LoweredTable* table = nullptr;
  LoweredField* field = nullptr;
};
MemberPath resolve_member(Lowering& lowering, const LoweredTable& from, const Value& value);
/// Where a byte of a string's value stands.
Position place_of(const Value& value, std::size_t offset);
/// SQL of an annotation in normal form; a syntax error points into the string literal.
Expression normal_sql(Lowering& lowering, const LoweredTable& table, const Value& value,
                      Names* columns = nullptr);
Expression normal_sql(const std::string& text);
/// `column IN ('a', 'b')`: what a text column of an enum may hold.
Expression label_check(const std::string& column, const EnumClass& labels, bool array);
std::optional<ColumnType> named_type(Lowering& lowering, const LoweredField& field, const Value& value);
/// A type that is no built-in one; `found` false: the name means none.
struct UserType {
  bool found = false;
  std::optional<ColumnType> type = {};  ///< nothing: an error was reported
};
UserType user_type(Lowering& lowering, const LoweredField& field, const Value& value);
std::optional<ColumnType> named_domain(Lowering& lowering, const LoweredField& field, const Value& value);
std::optional<ColumnType> domain_type(Lowering& lowering, const LoweredField& field, const Value& value,
                                      const Domain& domain);
/// What a domain is in the end: domains may be based on domains.
ColumnType base_of(const Schema& objects, const Domain& domain);
bool fits_member(const ColumnType& type, const LoweredField& field);
/// The column comes to the table from the table that it descends from. One that differs there is marked.
bool is_of_parent(const LoweredTable& table, LoweredField& field);
Names field_names(const LoweredTable& table, const Names& columns);
/// The user's name, else `generated`; remembers it for the search for duplicates.
std::string object_name(LoweredTable& table, const Annotation* annotation, const std::string& generated,
                        Position position, bool relation);
/// A key of an index: a member, or desc, asc, opclass, collate, expr around it; false: an error was reported.
bool read_index_key(Lowering& lowering, LoweredTable& table, const Value& value, IndexKey& key);
std::vector<StorageParameter> storage_parameters(Lowering& lowering, const Value& value);
/// The text of an option, empty without it.
std::string option_text(const Annotation& annotation, std::string_view option);
Deferrable deferrable_of(const Annotation& annotation);
/// What the annotation says of the index that enforces the key.
template <class Key>
void read_index_options(Lowering& lowering, LoweredTable& table, const Annotation& annotation, Key& key) {
  if (const auto* include = annotation.option("include")) key.include = columns_of(lowering, table, *include);
  if (const auto* with = annotation.option("with")) key.with = storage_parameters(lowering, *with);
  key.tablespace = option_text(annotation, "tablespace");
  key.comment = option_text(annotation, "comment");
}
bool needs_version(Lowering& lowering, Position position, std::string_view what, int version);

}  // namespace rowan::tool
