#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

void compare(Comparison& comparison, CommentTarget target, const QualifiedName& object,
             const std::string& part, const std::string& now, const std::string& wanted) {
  if (now != wanted) comparison.change(SetComment{target, object, part, now, wanted});
}

}  // namespace

void compare_comments(Comparison& comparison) {
  for (const auto& wanted : comparison.to().enum_types)
    if (const auto* now = find_enum_type(comparison.now(), wanted.name))
      compare(comparison, CommentTarget::enum_type, wanted.name, {}, now->comment, wanted.comment);
  for_each_common_table(comparison, [&](const Table& now, const Table& wanted) {
    compare(comparison, CommentTarget::table, wanted.name, {}, now.comment, wanted.comment);
    for (const auto& column : wanted.columns)
      if (const auto* found = find_column(now, column.name))
        compare(comparison, CommentTarget::column, wanted.name, column.name, found->comment, column.comment);
    for (const auto& index : wanted.indexes)
      if (const auto* found = find_by_name(now.indexes, index.name))
        compare(comparison, CommentTarget::index, wanted.name, index.name, found->comment, index.comment);
  });
}

}  // namespace rowan::tool
