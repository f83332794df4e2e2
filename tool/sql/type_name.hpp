// Models the type of a column as SQL text.
// A new built-in type needs nothing here: its row in model/column_type.cpp has the name.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/column_type.hpp"

namespace rowan::tool {

/// `numeric(12,2)[]`, `shop."Status"`: as written in CREATE TABLE and in casts; user types with their schema.
std::string type_sql(const ColumnType& type);

/// As a person writes it and type_named() reads it: `citext`, `"Mixed"[]`, `shop.status`.
std::string type_text(const ColumnType& type);

/// The type that a text means: `numeric(12, 2)[]`, `geometry(Point,4326)`, `shop."Status"`. A name that is
/// not built in and has no schema is one of public. Nothing: it is no type.
std::optional<ColumnType> type_named(std::string_view text);

/// As written in a cast that must not cut a value silently: without modifiers.
std::string cast_sql(ColumnType type);

/// `"C"`, `public.ci`: what stands behind COLLATE.
std::string collation_sql(const QualifiedName& collation);

/// As a person writes it and collation_named() reads it: `C`, `public.ci`.
std::string collation_text(const QualifiedName& collation);

/// The collation that a user's text means: `C`, `en_US.utf8` (a locale: the dot is part of it), `public.ci`.
QualifiedName collation_named(std::string_view text);

}  // namespace rowan::tool
