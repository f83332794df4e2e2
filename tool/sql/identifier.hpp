// Models names and values as SQL text: quoted where PostgreSQL needs it, names always with their schema.
// To write another kind of name, add a function here; the keyword list is libpg_query's.
#pragma once
#include <string>
#include <string_view>

#include "model/name.hpp"

namespace rowan::tool {

/// `orders`, `"user"`, `"Mixed"`: quoted unless lower case and no keyword (manual 4.1.1), as quote_ident()
/// does.
std::string quote_identifier(std::string_view name);

/// `public.orders`; without a schema only the name.
std::string quote(const QualifiedName& name);

/// `a, b`, each quoted.
std::string quote_list(const Names& names);

/// `'it''s'`, or `E'a\\b'` when there is a backslash, so that it means the same whatever
/// standard_conforming_strings says.
std::string quote_literal(std::string_view text);

/// Words between two dollar tags that do not occur in `body`: `$$…$$`, `$rowan$…$rowan$`.
std::string quote_body(std::string_view body);

}  // namespace rowan::tool
