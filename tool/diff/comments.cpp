#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

void compare(Comparison& comparison, CommentTarget target, const QualifiedName& object,
             const std::string& part, const std::string& now, const std::string& wanted) {
  if (now != wanted) comparison.change(SetComment{target, object, part, now, wanted});
}

std::string comment_of(const Schema& schema, const std::string& name) {
  for (const auto& [commented, text] : schema.schema_comments)
    if (commented == name) return text;
  return {};
}

void compare_schema_comments(Comparison& comparison) {
  auto names = comparison.now().schemas;
  names.insert(names.begin(), "public");
  for (const auto& name : names)
    compare(comparison, CommentTarget::schema, {"", name}, {}, comment_of(comparison.now(), name),
            comment_of(comparison.to(), name));
}

void compare_constraints(Comparison& comparison, const Table& now, const Table& wanted) {
  const auto of_each = [&](const auto& found, const auto& goals) {
    for (const auto& goal : goals)
      if (const auto* same = find_by_name(found, goal.name))
        compare(comparison, CommentTarget::constraint, wanted.name, goal.name, same->comment, goal.comment);
  };
  if (now.primary_key && wanted.primary_key)
    compare(comparison, CommentTarget::constraint, wanted.name, wanted.primary_key->name,
            now.primary_key->comment, wanted.primary_key->comment);
  of_each(now.uniques, wanted.uniques);
  of_each(now.checks, wanted.checks);
  of_each(now.exclusions, wanted.exclusions);
  of_each(now.foreign_keys, wanted.foreign_keys);
}

}  // namespace

void compare_comments(Comparison& comparison) {
  compare_schema_comments(comparison);
  for (const auto& wanted : comparison.to().enum_types)
    if (const auto* now = find_enum_type(comparison.now(), wanted.name))
      compare(comparison, CommentTarget::enum_type, wanted.name, {}, now->comment, wanted.comment);
  for (const auto& wanted : comparison.to().sequences)
    if (const auto* now = find_by_name(comparison.now().sequences, wanted.name))
      compare(comparison, CommentTarget::sequence, wanted.name, {}, now->comment, wanted.comment);
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    compare(comparison, CommentTarget::table, wanted.name, {}, now.comment, wanted.comment);
    for (const auto& column : wanted.columns)
      if (const auto* found = find_column(now, column.name))
        compare(comparison, CommentTarget::column, wanted.name, column.name, found->comment, column.comment);
    compare_constraints(comparison, now, wanted);
    for (const auto& index : wanted.indexes)
      if (const auto* found = find_by_name(now.indexes, index.name))
        compare(comparison, CommentTarget::index, wanted.name, index.name, found->comment, index.comment);
  });
}

}  // namespace rowan::tool
