// Models the C++ side: annotated structs and enums as code generation needs them. The database side is
// schema.hpp. To add a property of a member or relation: a member here, its row in the annotation table, its
// use in codegen.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/column_type.hpp"
#include "model/schema.hpp"

namespace rowan::tool {

struct SourceLocation {
  std::string file;
  unsigned line = 0;
  unsigned column = 0;
};

/// An `enum class` used by a column.
struct EnumClass {
  std::string cpp_name;  ///< qualified, `shop::OrderStatus`
  std::string header;    ///< as given on the command line or found through it
  enum class Storage { enum_type, text, number } storage = Storage::text;
  QualifiedName type;       ///< when storage is enum_type
  std::string number_type;  ///< `smallint` … when storage is number
  struct Enumerator {
    std::string name;
    std::string label;  ///< value("NC-17"), else the name
    long long number = 0;
  };
  std::vector<Enumerator> enumerators;
  SourceLocation location;
};

/// A member that is a column.
struct EntityMember {
  std::string name;    ///< C++ member
  std::string column;  ///< PostgreSQL column
  std::string
      cpp_type;  ///< value type without optional/vector, canonical: `std::string`, `shop::OrderStatus`
  bool optional = false;           ///< std::optional<…>: nullable
  bool array = false;              ///< std::vector<…> mapped to T[]
  bool optional_elements = false;  ///< std::vector<std::optional<T>>
  ColumnType type;
  bool primary_key = false;
  bool required = false;     ///< insert needs it: not null, no default, no identity
  bool has_default = false;  ///< its column has a DEFAULT, in a table that Rowan manages
  bool created_at = false;
  bool updated_at = false;
  bool version = false;
  bool sensitive = false;
  bool generated = false;  ///< GENERATED ALWAYS AS: read, never written
  std::optional<IdentityGeneration> identity;
  std::string documentation;
  SourceLocation location;
};

enum class RelationKind { belongs_to, has_one, has_many, many_to_many };

/// The join table of a many_to_many: its `columns` equal the row's, its `target_columns` those of the target.
struct Through {
  std::string entity;  ///< qualified C++ name of its struct
  Names columns;
  Names target_columns;
};

/// A relationship member: rows of `target` whose `target_columns` equal this row's `columns`, or that a row
/// of the join table ties to them.
struct Relation {
  std::string name;
  RelationKind kind = RelationKind::belongs_to;
  std::string target;    ///< qualified C++ name of the other struct
  Names columns;         ///< of this table
  Names target_columns;  ///< of the target's table
  std::string documentation;
  SourceLocation location;
  std::optional<Through> through;  ///< of a many_to_many
};

/// A unique key with its find_by_… method: the primary key is not among them.
struct UniqueKey {
  std::string constraint;  ///< name of the unique index or constraint
  Names columns;
  Expression predicate;  ///< of a partial unique index: no find_by_, no upsert target without it
};

enum class ConstraintKind { primary_key, unique, check, foreign_key, exclusion };

/// How a violation is told to a person.
struct ConstraintMessage {
  std::string constraint;
  ConstraintKind kind = ConstraintKind::check;
  Names fields;  ///< C++ member names
  std::string message;
};

struct Entity {
  std::string cpp_namespace;  ///< `shop`, `a::b`, or empty
  std::string name;           ///< `Order`
  std::string header;         ///< path as given to the scan
  QualifiedName table;
  bool unmanaged = false;
  bool external = false;  ///< declared in a header that was included, not given: a relation's target only
  std::vector<EntityMember> members;  ///< base classes first, declaration order
  Names primary_key;                  ///< column names in key order; empty: repository without get
  std::vector<Relation> relations;
  std::vector<UniqueKey> unique_keys;
  std::vector<ConstraintMessage> constraints;
  std::string documentation;
  SourceLocation location;
};

std::string qualified_name(const Entity& entity);
/// Whether `qualified` is the qualified name of the entity.
bool is_named(const Entity& entity, std::string_view qualified);

}  // namespace rowan::tool
