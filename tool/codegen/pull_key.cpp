#include <algorithm>

#include "codegen/cpp_word.hpp"
#include "codegen/pull_column.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

void add_name(const std::string& name, const std::string& chosen, Names& arguments) {
  if (name != chosen) arguments.push_back(option("name", name));
}

void add_deferrable(Deferrable deferrable, Names& arguments) {
  if (deferrable == Deferrable::initially_immediate) arguments.emplace_back("deferrable");
  if (deferrable == Deferrable::initially_deferred) arguments.emplace_back("deferrable = initially");
}

std::string parameter_list(const std::vector<StorageParameter>& parameters, std::string_view equals) {
  Names parts;
  for (const auto& [name, value] : parameters) parts.push_back(name + std::string(equals) + value);
  return joined(parts, ", ");
}

void add_with(const std::vector<StorageParameter>& with, Names& arguments) {
  if (!with.empty()) arguments.push_back(option("with", parameter_list(with, "=")));
}

void add_text(std::string_view name, const std::string& text, Names& arguments) {
  if (!text.empty()) arguments.push_back(option(name, text));
}

/// Of a key's index: INCLUDE, WITH, tablespace, comment.
template <class Key>
void add_storage(const PullSource& source, const Table& table, const Key& key, Names& arguments) {
  if (!key.include.empty()) arguments.push_back("include = " + braced(source.members(table, key.include)));
  add_with(key.with, arguments);
  add_text("tablespace", key.tablespace, arguments);
  add_text("comment", key.comment, arguments);
}

Names key_parts(const Index& index) {
  Names parts;
  for (const auto& key : index.keys) parts.push_back(key.column.empty() ? "expr" : key.column);
  return parts;
}

/// `unique(a, b)` can say it: columns in the standard order of a btree.
bool fits_unique(const Index& index) {
  return index.unique && index.method == "btree" && index.include.empty() && index.with.empty() &&
         index.tablespace.empty() && index.comment.empty() &&
         std::all_of(index.keys.begin(), index.keys.end(), [](const IndexKey& key) {
           return !key.column.empty() && key == IndexKey{.column = key.column, .expression = {}};
         });
}

bool plain_identifier(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == text.npos;
}

std::string action_text(ReferentialAction action, const Names& columns) {
  const std::string word(EnumLabels<ReferentialAction>::labels.at(static_cast<std::size_t>(action)));
  return columns.empty() ? word : word + "(" + joined(columns, ", ") + ")";
}

}  // namespace

std::string key_text(const PullSource& source, const Table& table, const IndexKey& key) {
  const std::string statistics =
      key.statistics ? ", statistics = " + std::to_string(*key.statistics) : std::string();
  auto text = key.column.empty() ? "expr(" + string_literal(key.expression) + statistics + ")"
                                 : source.member(table, key.column);
  if (key.collation) text = "collate(" + text + ", " + string_literal(collation_text(*key.collation)) + ")";
  if (!key.operator_class.empty())
    text = "opclass(" + text + ", " +
           (plain_identifier(key.operator_class) ? key.operator_class : string_literal(key.operator_class)) +
           (key.operator_class_parameters.empty()
                ? ""
                : ", " + parameter_list(key.operator_class_parameters, " = ")) +
           ")";
  const std::string nulls = key.nulls == NullsOrder::first  ? ", nulls_first"
                            : key.nulls == NullsOrder::last ? ", nulls_last"
                                                            : "";
  if (key.descending) return "desc(" + text + nulls + ")";
  return nulls.empty() ? text : "asc(" + text + nulls + ")";
}

std::string unique_on_member(const Table& table, const std::string& column) {
  for (const auto& unique : table.uniques)
    if (unique.columns == Names{column}) return unique.name;
  for (const auto& index : table.indexes)
    if (fits_unique(index) && index.keys.size() == 1 && index.keys[0].column == column &&
        index.predicate.empty() && !index.nulls_not_distinct)
      return index.name;
  return {};
}

bool stands_on_member(const PullSource& source, const Table& table, const Index& index) {
  if (source.implied_indexes.contains({table.name, index.name})) return false;
  if (index.keys.size() != 1 || index.keys[0].column.empty()) return false;
  if (index.unique) return unique_on_member(table, index.keys[0].column) == index.name;
  Index plain{.name = index.name, .unique = false, .method = index.method, .keys = {}};
  plain.keys.push_back({.column = index.keys[0].column, .expression = {}});
  return index == plain;
}

PulledAnnotation index_annotation(const PullSource& source, const Table& table, const Index& index) {
  const auto parts = key_parts(index);
  const bool as_unique = fits_unique(index) && index.name != index_name(source.naming, {table.name, parts});
  Names arguments;
  for (const auto& key : index.keys) arguments.push_back(key_text(source, table, key));
  if (index.unique && !as_unique) arguments.emplace_back("unique");
  if (index.method != "btree")
    arguments.push_back("using = " +
                        (plain_identifier(index.method) ? index.method : string_literal(index.method)));
  if (index.nulls_not_distinct) arguments.emplace_back("nulls_not_distinct");
  add_text("where", index.predicate, arguments);
  add_storage(source, table, index, arguments);
  const NamedObject object{table.name, parts};
  add_name(index.name, as_unique ? unique_name(source.naming, object) : index_name(source.naming, object),
           arguments);
  return {as_unique ? "unique" : "index", arguments};
}

PulledAnnotation unique_annotation(const PullSource& source, const Table& table, const Unique& unique) {
  auto arguments = source.members(table, unique.columns);
  if (unique.deferrable == Deferrable::no) arguments.emplace_back("constraint");
  add_deferrable(unique.deferrable, arguments);
  if (unique.nulls_not_distinct) arguments.emplace_back("nulls_not_distinct");
  add_storage(source, table, unique, arguments);
  add_name(unique.name, unique_name(source.naming, {table.name, unique.columns}), arguments);
  return {"unique", arguments};
}

Names primary_key_options(const PullSource& source, const Table& table) {
  const auto& key = *table.primary_key;
  Names arguments;
  add_deferrable(key.deferrable, arguments);
  add_storage(source, table, key, arguments);
  add_name(key.name, primary_key_name(source.naming, {table.name, key.columns}), arguments);
  return arguments;
}

PulledAnnotation exclusion_annotation(const PullSource& source, const Table& table,
                                      const Exclusion& exclusion) {
  Names arguments{string_literal(exclusion.name), "using = " + exclusion.method};
  for (const auto& [key, operator_name] : exclusion.elements)
    arguments.push_back("with(" + key_text(source, table, key) + ", " + string_literal(operator_name) + ")");
  add_text("where", exclusion.predicate, arguments);
  add_deferrable(exclusion.deferrable, arguments);
  add_storage(source, table, exclusion, arguments);
  return {"exclude", arguments};
}

PulledAnnotation reference_annotation(const PullSource& source, const Table& table, const ForeignKey& key) {
  const auto& target = *find_table(source.schema, key.referenced_table);
  const auto& space = source.names.struct_of(table.name).space;
  const auto spelled = source.names.struct_of(target.name).seen_from(space);
  const bool on_struct = stands_on_struct(source, table, key);
  PulledAnnotation result{on_struct ? "foreign_key" : "references"};
  auto& arguments = result.arguments;
  for (std::size_t i = 0; i < key.columns.size(); ++i)
    arguments.push_back((on_struct ? source.member(table, key.columns[i]) + " = " : "") + spelled +
                        "::" + source.member(target, key.referenced_columns[i]));
  if (key.on_delete != ReferentialAction::no_action)
    arguments.push_back("on_delete = " + action_text(key.on_delete, source.members(table, key.set_columns)));
  if (key.on_update != ReferentialAction::no_action)
    arguments.push_back("on_update = " + action_text(key.on_update, {}));
  if (key.match == MatchType::full) arguments.emplace_back("match = full");
  add_deferrable(key.deferrable, arguments);
  if (!key.valid) arguments.emplace_back("not_valid");
  if (!needs_no_index_option(source, table, key)) arguments.emplace_back("index = false");
  add_text("comment", key.comment, arguments);
  add_name(key.name, foreign_key_name(source.naming, {table.name, key.columns, target.name.name}), arguments);
  return result;
}

}  // namespace rowan::tool
