// Models the words of Facts (operation.hpp has the vocabulary) and the columns that a definition uses.
// To add a word: a function here and its line in that vocabulary.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "model/schema.hpp"

namespace rowan::tool::word {

using Words = std::set<std::string>;

std::string schema(std::string_view name);
std::string table(const QualifiedName& name);
std::string relation(const QualifiedName& name);
std::string relation(const QualifiedName& table, std::string_view index);  ///< in the schema of its table
std::string column(const QualifiedName& table, std::string_view column);
std::string type_of(const QualifiedName& table, std::string_view column);
std::string not_null(const QualifiedName& table, std::string_view column);
std::string filled(const QualifiedName& table, std::string_view column);
std::string no_default(const QualifiedName& table, std::string_view column);
std::string no_identity(const QualifiedName& table, std::string_view column);
std::string no_expression(const QualifiedName& table, std::string_view column);
std::string logging(const QualifiedName& table);
std::string constraint(const QualifiedName& table, std::string_view name);
std::string key(const QualifiedName& table, Names columns);
std::string policy(const QualifiedName& table, std::string_view name);
std::string statistics(const QualifiedName& name);
std::string sequence(const QualifiedName& name);
std::string type(const QualifiedName& name);
std::string values_of(const QualifiedName& type);
std::string value(const QualifiedName& type, std::string_view value);
std::string statement(std::string_view name);

/// A word about a column of `table`, said of the same column of a table that has it from there; empty:
/// another word.
std::string of_descendant(const std::string& word, const QualifiedName& table, const QualifiedName& below);

/// The schema of a name, unless it is public, which always exists.
void add_schema(Words& words, std::string_view name);
/// An enum type and its values; nothing for a built-in type.
void add_type(Words& words, const ColumnType& type);
/// The sequences that the column's default draws from.
void add_sequences(Words& words, const std::optional<Expression>& default_value);
/// The table, its columns and their types.
void add_columns(Words& words, const QualifiedName& table, const Names& columns);
void add_expression(Words& words, const QualifiedName& table, const Expression& expression);
void add_index_keys(Words& words, const QualifiedName& table, const std::vector<IndexKey>& keys);
void add_exclusion(Words& words, const QualifiedName& table, const Exclusion& exclusion);
void add_index(Words& words, const QualifiedName& table, const Index& index);
/// Both sides of a foreign key, and the key it points to.
void add_foreign_key(Words& words, const QualifiedName& table, const ForeignKey& key);

/// A unique index that a foreign key may target: plain columns, every row.
bool is_key(const Index& index);
Names key_columns(const Index& index);

}  // namespace rowan::tool::word
