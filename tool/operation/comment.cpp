#include "operation/comment.hpp"

#include <algorithm>

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// `column orders.note`
std::string described(const SetComment& change) {
  const bool is_whole = change.part.empty();
  const auto kind = change.target == CommentTarget::enum_type ? "enum type" : show(change.target);
  return kind + " " + (is_whole ? display(change.object) : part_of(change.object, change.part));
}

/// `COLUMN public.orders.note`
std::string object_words(const SetComment& change) {
  switch (change.target) {
    case CommentTarget::table:
      return "TABLE " + quote(change.object);
    case CommentTarget::column:
      return "COLUMN " + quote(change.object) + "." + quote_identifier(change.part);
    case CommentTarget::index:
      return "INDEX " + quote({change.object.schema, change.part});
    case CommentTarget::enum_type:
      return "TYPE " + quote(change.object);
    case CommentTarget::constraint:
      return "CONSTRAINT " + quote_identifier(change.part) + " ON " + quote(change.object);
    case CommentTarget::schema:
      return "SCHEMA " + quote_identifier(change.object.name);
    case CommentTarget::sequence:
      return "SEQUENCE " + quote(change.object);
  }
  return {};
}

/// What a new database says of its schema public: the inspector takes it for no comment.
std::string text_of(const SetComment& change) {
  const bool is_public = change.target == CommentTarget::schema && change.object.name == "public";
  return change.to.empty() && is_public ? "standard public schema" : change.to;
}

std::string* find_constraint_comment(Table& table, const std::string& name) {
  if (table.primary_key && table.primary_key->name == name) return &table.primary_key->comment;
  std::string* comment = nullptr;
  const auto search = [&](auto& constraints) {
    if (auto* found = find_by_name(constraints, name)) comment = &found->comment;
  };
  search(table.uniques);
  search(table.checks);
  search(table.exclusions);
  search(table.foreign_keys);
  return comment;
}

/// Schemas keep their comments in a list of their own.
ApplyError apply_to_schema(const SetComment& change, Schema& schema) {
  if (auto error = missing_schema(schema, change.object.name); !error.empty()) return error;
  auto& comments = schema.schema_comments;
  const auto found = std::find_if(comments.begin(), comments.end(),
                                  [&](const auto& each) { return each.first == change.object.name; });
  const std::string now = found == comments.end() ? "" : found->second;
  if (now != change.from)
    return differs("comment of", described(change), "expected " + show(change.from) + ", found " + show(now));
  if (found != comments.end()) comments.erase(found);
  if (!change.to.empty()) comments.emplace_back(change.object.name, change.to);
  std::sort(comments.begin(), comments.end());
  return {};
}

std::string* find_comment(const SetComment& change, Schema& schema) {
  if (change.target == CommentTarget::enum_type) {
    auto* type = find_enum_type(schema, change.object);
    return type == nullptr ? nullptr : &type->comment;
  }
  if (change.target == CommentTarget::sequence) {
    auto* sequence = find_by_name(schema.sequences, change.object);
    return sequence == nullptr ? nullptr : &sequence->comment;
  }
  auto* table = find_table(schema, change.object);
  if (table == nullptr) return nullptr;
  if (change.target == CommentTarget::table) return &table->comment;
  if (change.target == CommentTarget::column) {
    auto* column = find_column(*table, change.part);
    return column == nullptr ? nullptr : &column->comment;
  }
  if (change.target == CommentTarget::constraint) return find_constraint_comment(*table, change.part);
  auto* index = find_by_name(table->indexes, change.part);
  return index == nullptr ? nullptr : &index->comment;
}

}  // namespace

Sql Operation<SetComment>::sql(const SetComment& change) {
  return {comment_statement(object_words(change), text_of(change))};
}
std::optional<Change> Operation<SetComment>::reverse(const SetComment& change) {
  return SetComment{change.target, change.object, change.part, change.to, change.from};
}
ApplyError Operation<SetComment>::apply(const SetComment& change, Schema& schema) {
  if (change.target == CommentTarget::schema) return apply_to_schema(change, schema);
  auto* comment = find_comment(change, schema);
  if (comment == nullptr) return does_not_exist("", described(change)).substr(1);
  if (*comment != change.from)
    return differs("comment of", described(change),
                   "expected " + show(change.from) + ", found " + show(*comment));
  *comment = change.to;
  return {};
}
Lock Operation<SetComment>::lock(const SetComment& change) {
  const bool locks_table = change.target == CommentTarget::table || change.target == CommentTarget::column;
  const auto otherwise =
      change.target == CommentTarget::constraint ? LockLevel::access_share : LockLevel::none;
  return {.level = locks_table ? LockLevel::share_update_exclusive : otherwise, .others = {}};
}
Hazards Operation<SetComment>::hazards(const SetComment&) { return {}; }
Facts Operation<SetComment>::facts(const SetComment& change) {
  Facts facts;
  if (change.target == CommentTarget::enum_type) {
    // A rebuild makes the type anew with the comment that it had.
    facts.needs = {word::type(change.object), word::values_of(change.object)};
    return facts;
  }
  if (change.target == CommentTarget::schema) {
    word::add_schema(change.to.empty() ? facts.releases : facts.needs, change.object.name);
    return facts;
  }
  if (change.target == CommentTarget::sequence) {
    facts.needs = {word::sequence(change.object)};
    return facts;
  }
  facts.needs = {word::table(change.object)};
  if (change.target == CommentTarget::column) facts.needs.insert(word::column(change.object, change.part));
  if (change.target == CommentTarget::constraint)
    facts.needs.insert(word::constraint(change.object, change.part));
  // Taken off the old index of a name before it goes, set on the new one.
  if (change.target == CommentTarget::index)
    (change.to.empty() ? facts.releases : facts.needs).insert(word::relation(change.object, change.part));
  return facts;
}
std::string Operation<SetComment>::summary(const SetComment& change) {
  return (change.to.empty() ? "drop comment of " : "set comment of ") + described(change);
}

}  // namespace rowan::tool
