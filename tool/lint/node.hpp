// Models how rules read the parse tree: what is left out there is empty, false or null here.
// To read another shape of node, add a function here.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "model/column_type.hpp"
#include "model/name.hpp"

namespace rowan::tool {

using Json = nlohmann::json;

const Json& part(const Json& node, const char* key);
std::string word(const Json& node, const char* key);
bool flag(const Json& node, const char* key);
int number(const Json& node, const char* key);

/// `[{"String": {"sval": "a"}}]` → a
Names words(const Json& list);

/// A RangeVar; without a schema it is one of public.
QualifiedName table_of(const Json& range_var);
/// The last two of the words: `["shop", "orders"]`.
QualifiedName object_of(const Names& words);
/// What DROP names.
std::vector<QualifiedName> dropped(const Json& drop);

/// A TypeName; nothing when it is none that a column can have.
ColumnType type_of(const Json& type_name);

/// The constraint of a ColumnDef of that kind (`CONSTR_CHECK`); null: there is none.
const Json& constraint_of(const Json& column, std::string_view kind);
/// `DefElem`s: the argument of the option, null if it is not there; an option without argument is true.
Json option(const Json& options, std::string_view name);

/// `column IS NOT NULL`: the column; empty for any other expression.
std::string required_by(const Json& expression);

}  // namespace rowan::tool
