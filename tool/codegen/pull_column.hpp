// Models a column as the member that a pulled header declares: its C++ type, annotations, initialiser.
// To say another property of a column, add a row to the table in pull_column.cpp.
#pragma once
#include "codegen/pull_annotation.hpp"
#include "codegen/pull_source.hpp"

namespace rowan::tool {

/// What a type of the database is in C++, and what must be said beside it.
struct PulledType {
  std::string value;  ///< `std::string`, `OrderStatus`: without optional and vector
  PulledAnnotations annotations = {};
  std::string text;  ///< the type that a constant of the column has, without modifiers: what a cast may name
};
PulledType pulled_type(const PullSource& source, const ColumnType& type, const std::string& space);

/// The lines of the member, doc comment first.
Names member_lines(const PullSource& source, const Table& table, const Column& column);

/// ` = OrderStatus::pending`, when that makes exactly this default; else nothing.
std::optional<std::string> initialiser(const PullSource& source, const Table& table, const Column& column);

/// Options that sequences, serials and identities share: `start = 1`.
Names sequence_arguments(const SequenceOptions& options);
/// `serial` or `sequence("name")` of a member whose default draws from one; else nothing.
PulledAnnotations sequence_on_member(const PullSource& source, const Table& table, const Column& column);
/// `sequence("name")` for each that no member defines and that this struct is to say.
PulledAnnotations sequences_on_struct(const PullSource& source, const Table& table);
/// False for one in a schema without tables.
bool is_said(const PullSource& source, const Sequence& sequence);

/// The name of the unique key or index of this column alone that stands on its member; empty: none.
std::string unique_on_member(const Table& table, const std::string& column);
/// Plain indexes that stand on the member of their only column.
bool stands_on_member(const PullSource& source, const Table& table, const Index& index);
/// `index(a, where = "…")` of the struct; of the member without the key.
PulledAnnotation index_annotation(const PullSource& source, const Table& table, const Index& index);
PulledAnnotation unique_annotation(const PullSource& source, const Table& table, const Unique& unique);
/// References of one column on its member; others as `foreign_key(a = T::b, …)` of the struct.
PulledAnnotation reference_annotation(const PullSource& source, const Table& table, const ForeignKey& key);
std::string key_text(const PullSource& source, const Table& table, const IndexKey& key);
Names primary_key_options(const PullSource& source, const Table& table);
PulledAnnotation exclusion_annotation(const PullSource& source, const Table& table,
                                      const Exclusion& exclusion);

}  // namespace rowan::tool
