// Models one entity as the data of its templates: header_data for templates/header, source_data for
// templates/source. To give a template more to say, add a key here; a key that no template names is an error.
#pragma once
#include "codegen/template.hpp"
#include "model/declarations.hpp"

namespace rowan::tool {

TemplateData header_data(const Entity& entity, const Declarations& declarations);
TemplateData source_data(const Entity& entity, const Declarations& declarations);

/// What an insert may leave to the table, and how.
enum class InsertForm { required, optional, defaulted, excluded };
InsertForm insert_form(const EntityMember& member);

/// Whether an update may set the column: not a key, not written by PostgreSQL or by Rowan alone.
bool is_changeable(const Entity& entity, const EntityMember& member);
bool is_key(const Entity& entity, const EntityMember& member);

/// Keys an upsert may meet, the primary key first: unique keys with a predicate are none.
std::vector<Names> upsert_keys(const Entity& entity);
/// The key that an upsert meets unless told otherwise: the primary key where callers give it, else the first
/// unique key.
Names default_upsert_key(const Entity& entity);

}  // namespace rowan::tool
