// P12: indexes.
#include <algorithm>

#include "plan/recipe.hpp"

namespace rowan::tool {
namespace {

/// What happens while an index is gone that a later file builds again; empty: it stays away, or is built at
/// once.
std::string absence(const RecipeBook& book, const DropIndex& drop) {
  const bool returns = std::any_of(book.changes().begin(), book.changes().end(), [&](const Change& change) {
    const auto* create = std::get_if<CreateIndex>(&change);
    return create != nullptr && create->table == drop.table && create->index.name == drop.index.name;
  });
  if (!returns || book.rewrites(drop.table)) return {};
  return drop.index.unique ? "Until a later file builds it again, nothing keeps its values unique."
                           : "Until a later file builds it again, queries do without it.";
}

const Change* find_drop(const RecipeBook& book, const CreateIndex& create) {
  for (const auto& change : book.changes())
    if (const auto* drop = std::get_if<DropIndex>(&change);
        drop != nullptr && drop->table == create.table && drop->index.name == create.index.name)
      return &change;
  return nullptr;
}

/// Drops of a unique constraint whose index has the name that the new index wants.
const Change* find_dropped_constraint(const RecipeBook& book, const CreateIndex& create) {
  for (const auto& change : book.changes())
    if (const auto* drop = std::get_if<DropUnique>(&change);
        drop != nullptr && drop->table == create.table && drop->unique.name == create.index.name)
      return &change;
  return nullptr;
}

Names text_columns(const Index& index) {
  Names columns = columns_of(index.predicate);
  for (const auto& key : index.keys) {
    if (!key.column.empty()) columns.push_back(key.column);
    const auto more = columns_of(key.expression);
    columns.insert(columns.end(), more.begin(), more.end());
  }
  return columns;
}

/// The comment and statistics of the old index are taken off before its successor takes the name.
std::vector<std::size_t> cleared_extras(const RecipeBook& book, const CreateIndex& create) {
  std::vector<std::size_t> positions;
  for (std::size_t at = 0; at < book.planned.size(); ++at) {
    const auto* comment = std::get_if<SetComment>(&book.planned[at].change);
    const auto* statistics = std::get_if<AlterIndexStatistics>(&book.planned[at].change);
    if ((comment != nullptr && comment->target == CommentTarget::index && comment->object == create.table &&
         comment->part == create.index.name && comment->to.empty()) ||
        (statistics != nullptr && statistics->table == create.table &&
         statistics->index == create.index.name && !statistics->to))
      positions.push_back(at);
  }
  return positions;
}

}  // namespace

// CONCURRENTLY lets writes go on. A changed index is built beside the old one and takes its name, so that no
// query is without an index.
void p12_create_index(RecipeBook& book, const CreateIndex& change) {
  if (const auto* constraint = find_dropped_constraint(book, change)) {
    book.take(*constraint);
    auto fresh = change.index;
    fresh.name = helper_name(change.index.name, "_new");
    book.add_chain({{CreateIndex{change.table, fresh, true}, FileGroup::alone},
                    {*constraint},
                    {RenameIndex{change.table, fresh.name, change.index.name}}});
    return;
  }
  const auto* old = find_drop(book, change);
  const bool retyped =
      old != nullptr && book.changes_type(change.table, text_columns(std::get<DropIndex>(*old).index));
  // Every other index is built again with the rewritten table, under its lock: this one too, rather than be
  // missed until later.
  if (retyped && book.rewrites(change.table)) {
    book.add(change, FileGroup::schema);
    return;
  }
  if (old == nullptr || retyped) {
    book.add(CreateIndex{change.table, change.index, true}, FileGroup::alone);
    return;
  }
  book.take(*old);
  auto former = std::get<DropIndex>(*old).index;
  former.name = helper_name(change.index.name, "_old");
  auto fresh = change.index;
  fresh.name = helper_name(change.index.name, "_new");
  book.add_chain({{CreateIndex{change.table, fresh, true}, FileGroup::alone, cleared_extras(book, change)},
                  {RenameIndex{change.table, change.index.name, former.name}},
                  {RenameIndex{change.table, fresh.name, change.index.name}},
                  {DropIndex{change.table, former, true}, FileGroup::alone}});
}

// One whose column changes its type is dropped in the same transaction: the lock is taken anyway.
void p12_drop_index(RecipeBook& book, const DropIndex& change) {
  if (book.changes_type(change.table, text_columns(change.index)))
    book.add(change, FileGroup::schema, absence(book, change));
  else
    book.add(DropIndex{change.table, change.index, true}, FileGroup::alone);
}

}  // namespace rowan::tool
