// Models who draws from a sequence: defaults of columns, and the words for its options.
// To let another object use sequences, visit its expressions in sequence_use.cpp.
#pragma once
#include <string>

#include "operation/operation.hpp"

namespace rowan::tool {

/// `column orders.id`: the first whose default draws from the sequence; empty: none.
std::string user_of_sequence(const Schema& schema, const QualifiedName& sequence);

/// The first sequence that is owned by the column, or by any column of the table if none is named.
std::string sequence_owned_by(const Schema& schema, const ColumnReference& owner);

/// A renamed table or column leaves the sequence of its identity as it is.
void keep_identity_sequence(Column& column, const ColumnReference& from, const ColumnReference& to);

/// The name that an identity column takes up among relations, as a word of operation.hpp; empty: it is none.
std::string identity_relation(const QualifiedName& table, const Column& column);

/// The sequence and all defaults that name it.
void rename_sequence(Schema& schema, Sequence& sequence, const QualifiedName& to);

/// `INCREMENT BY 10 START WITH 5`: what differs from PostgreSQL's own choice.
std::string option_words(const SequenceOptions& options);
/// ALTER SEQUENCE from one to the other, `type` given where it changes; before it, what brings the position
/// of a sequence within narrower bounds.
Sql alter_options(const QualifiedName& sequence, const std::string& type, const SequenceOptions& from,
                  const SequenceOptions& to);

/// The rows that exist have numbers already: a sequence goes on after them, in its direction, if they have
/// come as far as `reached`. `sequence` and `reached` are SQL.
std::string count_on(const std::string& sequence, const QualifiedName& table, const std::string& column,
                     long long increment, const std::string& reached);

}  // namespace rowan::tool
