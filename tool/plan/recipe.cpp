#include "plan/recipe.hpp"

#include <algorithm>
#include <iterator>

#include "operation/descent.hpp"
#include "operation/operation.hpp"
#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {
namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

bool is_drop(const Change& change) {
  return std::visit(
      Overloaded{[](const DropColumn&) { return true; }, [](const DropTable&) { return true; },
                 [](const DropEnumType&) { return true; }, [](const DropSchema&) { return true; },
                 [](const DropAttribute&) { return true; },
                 []<class T>(const DropObject<T>&) { return true; }, [](const auto&) { return false; }},
      change);
}

bool is_drop_of_dependent(const Change& change) {
  const auto* owner = std::get_if<SetSequenceOwner>(&change);
  return (owner != nullptr && !owner->to) || std::holds_alternative<DropForeignKey>(change) ||
         std::holds_alternative<DropCheck>(change) || std::holds_alternative<DropUnique>(change) ||
         std::holds_alternative<DropExclusion>(change) || std::holds_alternative<DropPrimaryKey>(change) ||
         std::holds_alternative<DropIndex>(change) || std::holds_alternative<DropPolicy>(change) ||
         std::holds_alternative<DropStatistics>(change);
}

bool overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
}

/// Dropped only to be added again.
bool is_replaced(const Changes& changes, const QualifiedName& table, const std::string& column) {
  const auto any = [&](auto matches) { return std::any_of(changes.begin(), changes.end(), matches); };
  return any([&](const Change& change) {
           const auto* drop = std::get_if<DropColumn>(&change);
           return drop != nullptr && drop->table == table && drop->column.name == column;
         }) &&
         any([&](const Change& change) {
           const auto* add = std::get_if<AddColumn>(&change);
           return add != nullptr && add->table == table && add->column.name == column;
         });
}

/// A drop that waits until nobody reads any more what it takes away.
bool goes_last(const Changes& changes, const Change& change) {
  const auto* column = std::get_if<DropColumn>(&change);
  return is_drop(change) && (column == nullptr || !is_replaced(changes, column->table, column->column.name));
}

/// In one transaction with the default that stops drawing from it, unless that one is dropped too.
FileGroup group_of_sequence(const Changes& changes, const DropSequence& sequence) {
  const auto gone = facts(sequence).destroys;
  auto group = FileGroup::drops;
  for (const auto& other : changes) {
    if (!overlap(gone, facts(other).releases)) continue;
    if (goes_last(changes, other)) return FileGroup::drops;
    group = FileGroup::schema;
  }
  return group;
}

/// A type changes in the table: with it PostgreSQL makes keys anew, and must not find foreign keys on them.
bool retypes(const Change& change, const QualifiedName& table) {
  const auto* type = std::get_if<AlterColumnType>(&change);
  return type != nullptr && type->table == table;
}

/// Changes that only clear the way for a drop go into its file, in one transaction with it.
FileGroup plain_group(const Changes& changes, const Change& change) {
  if (goes_last(changes, change)) return FileGroup::drops;
  if (const auto* sequence = std::get_if<DropSequence>(&change)) return group_of_sequence(changes, *sequence);
  if (!is_drop_of_dependent(change)) return FileGroup::schema;
  if (const auto* key = std::get_if<DropForeignKey>(&change);
      key != nullptr && std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
        return retypes(other, key->foreign_key.referenced_table);
      }))
    return FileGroup::schema;
  const auto said = facts(change);
  for (const auto& other : changes)
    if (goes_last(changes, other) &&
        (overlap(facts(other).destroys, said.releases) || overlap(facts(other).destroys, said.needs)))
      return FileGroup::drops;
  return FileGroup::schema;
}

void apply_recipe(RecipeBook& book, const Change& change) {
  const auto in_use = [&](const auto& c) { return book.in_use(c.table); };
  const auto can_build = [&](const auto& c) { return in_use(c) && !book.is_partitioned(c.table); };
  const auto plain = [&] { book.add(change, plain_group(book.changes(), change)); };
  std::visit(Overloaded{[&](const AddColumn& c) { in_use(c) ? p1_add_column(book, c) : plain(); },
                        [&](const SetNotNull& c) { in_use(c) ? p2_set_not_null(book, c) : plain(); },
                        [&](const AddForeignKey& c) { can_build(c) ? p3_add_foreign_key(book, c) : plain(); },
                        [&](const AddUnique& c) { can_build(c) ? p4_add_unique(book, c) : plain(); },
                        [&](const AddPrimaryKey& c) { can_build(c) ? p4_add_primary_key(book, c) : plain(); },
                        [&](const AddCheck& c) { in_use(c) ? p5_add_check(book, c) : plain(); },
                        [&](const AddEnumValue& c) { p9_add_enum_value(book, c); },
                        [&](const CreateIndex& c) { can_build(c) ? p12_create_index(book, c) : plain(); },
                        [&](const DropIndex& c) {
                          can_build(c) && plain_group(book.changes(), change) == FileGroup::schema
                              ? p12_drop_index(book, c)
                              : plain();
                        },
                        [&](const ValidateConstraint&) { book.add(change, FileGroup::validation); },
                        [&](const auto&) { plain(); }},
             change);
}

bool holds(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// An index that starts with a column of the foreign key.
bool supports(const Change& change, const AddForeignKey& key) {
  const auto* index = std::get_if<CreateIndex>(&change);
  return index != nullptr && index->table == key.table && !index->index.keys.empty() &&
         holds(key.foreign_key.columns, index->index.keys.front().column);
}

/// The index that serves a foreign key is there before the key is, and the types of the table it refers to
/// are those that stay.
void prepare_foreign_keys(std::vector<PlannedChange>& planned) {
  for (auto& key : planned) {
    const auto* add = std::get_if<AddForeignKey>(&key.change);
    for (std::size_t at = 0; add != nullptr && at < planned.size(); ++at)
      if (supports(planned[at].change, *add) ||
          retypes(planned[at].change, add->foreign_key.referenced_table))
        key.after.push_back(at);
  }
}

/// SQL text of a change that may name a value of an enum type.
std::string text_of(const Change& change) {
  return std::visit(Overloaded{[](const AlterColumnDefault& c) { return c.to.value_or(""); },
                               [](const AddColumn& c) { return c.column.default_value.value_or(""); },
                               [](const CreateTable& c) {
                                 std::string text;
                                 for (const auto& column : c.table.columns)
                                   text += column.default_value.value_or("") + " ";
                                 return text;
                               },
                               [](const BackfillColumn& c) { return c.value; },
                               [](const AlterColumnType& c) { return c.using_cast; },
                               [](const AddCheck& c) { return c.check.expression; },
                               [](const AddExclusion& c) {
                                 auto text = c.exclusion.predicate;
                                 for (const auto& element : c.exclusion.elements)
                                   text += " " + element.key.expression;
                                 return text;
                               },
                               [](const CreateIndex& c) {
                                 auto text = c.index.predicate;
                                 for (const auto& key : c.index.keys) text += " " + key.expression;
                                 return text;
                               },
                               [](const auto&) { return std::string(); }},
                    change);
}

/// Values that the enum type gets.
Names new_values(const Change& change) {
  if (const auto* value = std::get_if<AddEnumValue>(&change)) return {value->value};
  const auto* rebuild = std::get_if<RebuildEnumType>(&change);
  Names added;
  if (rebuild != nullptr)
    std::copy_if(rebuild->to.values.begin(), rebuild->to.values.end(), std::back_inserter(added),
                 [&](const std::string& value) { return !holds(rebuild->from.values, value); });
  return added;
}

/// A new enum value is there, and committed, before any text names it.
void put_enum_values_before_their_use(std::vector<PlannedChange>& planned) {
  for (std::size_t at = 0; at < planned.size(); ++at)
    for (const auto& value : new_values(planned[at].change))
      for (auto& user : planned)
        if (text_of(user.change).find(quote_literal(value)) != std::string::npos) user.after.push_back(at);
}

/// True if columns of the enum type become columns of another type, or go.
bool leaves(const Change& change, const QualifiedName& enum_type) {
  const auto is_of = [&](const ColumnType& type) {
    return QualifiedName{type.schema, type.name} == enum_type;
  };
  return std::visit(Overloaded{[&](const AlterColumnType& c) { return is_of(c.from); },
                               [&](const DropColumn& c) { return is_of(c.column.type); },
                               [&](const DropTable& c) {
                                 return std::any_of(c.table.columns.begin(), c.table.columns.end(),
                                                    [&](const Column& column) { return is_of(column.type); });
                               },
                               [](const auto&) { return false; }},
                    change);
}

/// A column that leaves an enum type is none of those that the rebuild of the type knows, and the values it
/// holds do not stand in the way of the rebuild.
void put_leaving_columns_before_rebuilds(std::vector<PlannedChange>& planned) {
  for (auto& user : planned) {
    const auto* rebuild = std::get_if<RebuildEnumType>(&user.change);
    for (std::size_t at = 0; rebuild != nullptr && at < planned.size(); ++at)
      if (leaves(planned[at].change, rebuild->from.name)) user.after.push_back(at);
  }
}

/// Changes of one property of a column keep the order in which diff made them: drop a default, change the
/// type, set the default.
void keep_order_within_columns(std::vector<PlannedChange>& planned) {
  std::vector<std::pair<std::pair<QualifiedName, std::string>, std::size_t>> last;
  const auto follow = [&](const auto& change, std::size_t at) {
    const std::pair subject{change.table, change.column};
    const auto found =
        std::find_if(last.begin(), last.end(), [&](const auto& each) { return each.first == subject; });
    if (found == last.end()) {
      last.emplace_back(subject, at);
      return;
    }
    planned[at].after.push_back(found->second);
    found->second = at;
  };
  for (std::size_t at = 0; at < planned.size(); ++at)
    std::visit(Overloaded{[&](const DropExpression& c) { follow(c, at); },
                          [&](const AlterColumnDefault& c) { follow(c, at); },
                          [&](const AlterColumnType& c) { follow(c, at); },
                          [&](const AlterColumnSettings& c) { follow(c, at); },
                          [&](const AlterColumnIdentity& c) { follow(c, at); },
                          [&](const AlterIdentityOptions& c) { follow(c, at); }, [](const auto&) {}},
               planned[at].change);
}

/// What is renamed only to be dropped, and made again, is dropped under its new name: a type changes that its
/// text is about.
void put_renames_before_drops(const Changes& changes, std::vector<PlannedChange>& planned) {
  for (std::size_t at = 0; at < planned.size(); ++at) {
    const auto& rename = planned[at].change;
    if (!operation_name(rename).starts_with("rename_") ||
        std::find(changes.begin(), changes.end(), rename) == changes.end())
      continue;  // not one of a procedure
    const auto named = facts(rename).provides;
    for (auto& drop : planned)
      if (is_drop_of_dependent(drop.change) && overlap(facts(drop.change).destroys, named))
        drop.after.push_back(at);
  }
}

/// A column that a table has from its parents goes with theirs before it comes as its own, and the other way
/// round.
void keep_order_within_descent(const Schema& from, std::vector<PlannedChange>& planned) {
  const auto descends_from = [&](const QualifiedName& child, const QualifiedName& parent) {
    const auto* table = find_table(from, child);
    const auto parents = table == nullptr ? std::vector<QualifiedName>() : parents_of(*table);
    return std::find(parents.begin(), parents.end(), parent) != parents.end();
  };
  for (std::size_t at = 0; at < planned.size(); ++at) {
    const auto* add = std::get_if<AddColumn>(&planned[at].change);
    for (std::size_t other = 0; add != nullptr && other < planned.size(); ++other) {
      const auto* drop = std::get_if<DropColumn>(&planned[other].change);
      if (drop != nullptr && drop->column.name == add->column.name &&
          (descends_from(add->table, drop->table) || descends_from(drop->table, add->table)))
        planned[at].after.push_back(other);
    }
  }
}

/// With the tables that come: they may have columns of others too.
Schema with_created_tables(Schema schema, const Changes& changes) {
  for (const auto& change : changes)
    if (const auto* create = std::get_if<CreateTable>(&change)) schema.tables.push_back(create->table);
  return schema;
}

}  // namespace

RecipeBook::RecipeBook(const Schema& from, const Changes& changes, bool online)
    : changes_(changes), from_(from) {
  if (!online) return;
  for (const auto& table : from.tables) {
    in_use_.insert(table.name);
    if (table.partition_by) partitioned_.insert(table.name);
  }
  for (const auto& change : changes) {
    if (const auto* rename = std::get_if<RenameTable>(&change)) {
      in_use_.erase(rename->from);
      in_use_.insert(rename->to);
      if (partitioned_.erase(rename->from) > 0) partitioned_.insert(rename->to);
    }
    if (const auto* drop = std::get_if<DropTable>(&change)) in_use_.erase(drop->table.name);
  }
}

bool RecipeBook::replaces(const QualifiedName& table, const Names& columns) const {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const std::string& column) { return is_replaced(changes_, table, column); });
}

bool RecipeBook::has_columns_of(const QualifiedName& table, const QualifiedName& other) const {
  bool found = table == other;
  for_each_descendant(from_, other, [&](const Table& below) { found = found || below.name == table; });
  return found;
}

bool RecipeBook::changes_type(const QualifiedName& table, const Names& columns) const {
  return replaces(table, columns) || std::any_of(changes_.begin(), changes_.end(), [&](const Change& change) {
           if (const auto* type = std::get_if<AlterColumnType>(&change))
             return holds(columns, type->column) && has_columns_of(table, type->table);
           const auto* rebuild = std::get_if<RebuildEnumType>(&change);
           return rebuild != nullptr &&
                  std::any_of(rebuild->uses.begin(), rebuild->uses.end(), [&](const EnumTypeUse& use) {
                    return use.table == table && holds(columns, use.column);
                  });
         });
}

bool RecipeBook::rewrites(const QualifiedName& table) const {
  return std::any_of(changes_.begin(), changes_.end(), [&](const Change& change) {
    if (const auto* rebuild = std::get_if<RebuildEnumType>(&change))
      return std::any_of(rebuild->uses.begin(), rebuild->uses.end(),
                         [&](const EnumTypeUse& use) { return use.table == table; });
    if (const auto* add = std::get_if<AddColumn>(&change))
      return add->table == table && add->column.generated && lock(change).rewrites;
    return std::holds_alternative<AlterColumnType>(change) &&
           std::get<AlterColumnType>(change).table == table && lock(change).rewrites;
  });
}

std::size_t RecipeBook::add(Change change, FileGroup group, std::string note) {
  planned.push_back({std::move(change), group, {}, std::move(note)});
  return planned.size() - 1;
}

std::vector<std::size_t> RecipeBook::add_chain(std::vector<PlannedChange> steps) {
  std::vector<std::size_t> positions;
  for (auto& step : steps) {
    if (!positions.empty()) step.after.push_back(positions.back());
    planned.push_back(std::move(step));
    positions.push_back(planned.size() - 1);
  }
  return positions;
}

bool RecipeBook::is_taken(const Change& change) const {
  return std::find(taken_.begin(), taken_.end(), &change) != taken_.end();
}

std::string helper_name(const std::string& name, std::string_view suffix) {
  return generated_name({name}, suffix);
}

Names columns_of(const Expression& expression) {
  Names columns;
  if (!expression.empty())
    for (const auto& use : normalize_expression(expression).columns) columns.push_back(use.name);
  return columns;
}

// Adding comes before dropping in the loop: a procedure that replaces takes the drop with it.
std::vector<PlannedChange> apply_recipes(const Schema& from, const Changes& changes, bool online) {
  RecipeBook book(from, changes, online);
  for (const auto& change : changes)
    if (!is_drop_of_dependent(change)) apply_recipe(book, change);
  for (const auto& change : changes)
    if (is_drop_of_dependent(change) && !book.is_taken(change)) apply_recipe(book, change);
  prepare_foreign_keys(book.planned);
  put_enum_values_before_their_use(book.planned);
  put_leaving_columns_before_rebuilds(book.planned);
  put_renames_before_drops(changes, book.planned);
  keep_order_within_columns(book.planned);
  keep_order_within_descent(from, book.planned);
  const auto all = with_created_tables(from, changes);
  follow_parents(all, book.planned);
  place_changes_of_parents(book.planned);
  place_statements(all, book.planned);
  return std::move(book.planned);
}

}  // namespace rowan::tool
