#include "operation/comment.hpp"

#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {
namespace {

/// `column orders.note`
std::string described(const SetComment& change) {
  const bool is_whole = change.target == CommentTarget::table || change.target == CommentTarget::enum_type;
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
  }
  return {};
}

std::string* find_comment(const SetComment& change, Schema& schema) {
  if (change.target == CommentTarget::enum_type) {
    auto* type = find_enum_type(schema, change.object);
    return type == nullptr ? nullptr : &type->comment;
  }
  auto* table = find_table(schema, change.object);
  if (table == nullptr) return nullptr;
  if (change.target == CommentTarget::table) return &table->comment;
  if (change.target == CommentTarget::column) {
    auto* column = find_column(*table, change.part);
    return column == nullptr ? nullptr : &column->comment;
  }
  auto* index = find_by_name(table->indexes, change.part);
  return index == nullptr ? nullptr : &index->comment;
}

}  // namespace

Sql Operation<SetComment>::sql(const SetComment& change) {
  return {comment_statement(object_words(change), change.to)};
}
std::optional<Change> Operation<SetComment>::reverse(const SetComment& change) {
  return SetComment{change.target, change.object, change.part, change.to, change.from};
}
ApplyError Operation<SetComment>::apply(const SetComment& change, Schema& schema) {
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
  return {.level = locks_table ? LockLevel::share_update_exclusive : LockLevel::none, .others = {}};
}
Hazards Operation<SetComment>::hazards(const SetComment&) { return {}; }
Facts Operation<SetComment>::facts(const SetComment& change) {
  Facts facts;
  if (change.target == CommentTarget::enum_type) {
    // A rebuild makes the type anew with the comment that it had.
    facts.needs = {word::type(change.object), word::values_of(change.object)};
    return facts;
  }
  facts.needs = {word::table(change.object)};
  if (change.target == CommentTarget::column) facts.needs.insert(word::column(change.object, change.part));
  // Taken off the old index of a name before it goes, set on the new one.
  if (change.target == CommentTarget::index)
    (change.to.empty() ? facts.releases : facts.needs).insert(word::relation(change.object, change.part));
  return facts;
}
std::string Operation<SetComment>::summary(const SetComment& change) {
  return (change.to.empty() ? "drop comment of " : "set comment of ") + described(change);
}

}  // namespace rowan::tool
