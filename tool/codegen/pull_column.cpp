#include "codegen/pull_column.hpp"

#include <algorithm>

#include "codegen/cpp_word.hpp"
#include "codegen/layout.hpp"
#include "sql/constant.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

/// One column on its way into the header.
struct Place {
  const PullSource& source;
  const Table& table;
  const Column& column;
  PulledType type;
  std::optional<std::string> initialiser;
  const ForeignKey* reference;
  bool whole_key;  ///< the only column of the primary key

  /// The key gives these values itself (scan/lower_keys.cpp), unless told otherwise.
  [[nodiscard]] bool generates() const { return whole_key && reference == nullptr; }
  [[nodiscard]] bool is_integer() const {
    const auto& name = column.type.name;
    return !column.type.array && column.type.schema.empty() &&
           (name == "smallint" || name == "integer" || name == "bigint");
  }
  [[nodiscard]] bool is_uuid() const { return column.type.name == "uuid" && !column.type.array; }
};

void primary_key(const Place& at, PulledAnnotations& into) {
  if (at.whole_key) into.push_back({"primary_key", primary_key_options(at.source, at.table)});
}

void identity(const Place& at, PulledAnnotations& into) {
  const auto& column = at.column;
  if (!column.identity) {
    if (at.generates() && at.is_integer() && !column.default_value) into.push_back({"identity", {"none"}});
    return;
  }
  Names arguments{*column.identity == IdentityGeneration::always ? "always" : "by_default"};
  for (auto& each : sequence_arguments(column.identity_options)) arguments.push_back(std::move(each));
  if (!column.identity_sequence.empty()) arguments.push_back(option("sequence", column.identity_sequence));
  if (arguments != Names{"by_default"} || !at.generates()) into.push_back({"identity", arguments});
}

void sequence(const Place& at, PulledAnnotations& into) {
  for (auto& each : sequence_on_member(at.source, at.table, at.column)) into.push_back(std::move(each));
}

void type(const Place& at, PulledAnnotations& into) {
  into.insert(into.end(), at.type.annotations.begin(), at.type.annotations.end());
}

void references(const Place& at, PulledAnnotations& into) {
  if (at.reference != nullptr) into.push_back(reference_annotation(at.source, at.table, *at.reference));
}

void keys_and_indexes(const Place& at, PulledAnnotations& into) {
  const auto unique = unique_on_member(at.table, at.column.name);
  for (const auto& each : at.table.uniques) {
    if (each.name != unique || unique.empty()) continue;
    auto annotation = unique_annotation(at.source, at.table, each);
    annotation.arguments.erase(annotation.arguments.begin());
    into.push_back(std::move(annotation));
  }
  for (const auto& each : at.table.indexes) {
    if (!stands_on_member(at.source, at.table, each) || each.keys[0].column != at.column.name) continue;
    auto annotation = index_annotation(at.source, at.table, each);
    annotation.arguments.erase(annotation.arguments.begin());
    into.push_back(std::move(annotation));
  }
}

void name(const Place& at, PulledAnnotations& into) {
  if (at.source.member(at.table, at.column.name) != at.column.name)
    into.push_back({"column", {string_literal(at.column.name)}});
}

void collation(const Place& at, PulledAnnotations& into) {
  if (!at.column.collation) return;
  into.push_back({"collate", {string_literal(collation_text(*at.column.collation))}});
}

/// `'{}'` of `'{}'::text[]`: the column's type says the rest.
Expression without_own_cast(const Column& column, const Expression& expression) {
  const auto constant = constant_of(expression);
  if (!constant || constant->kind != Constant::Kind::text || !constant->cast) return expression;
  ColumnType plain = column.type;
  plain.modifiers.clear();
  if (display(*constant->cast) != display(plain) || constant->value.find('\\') != std::string::npos)
    return expression;
  return expression.substr(0, expression.rfind("::"));
}

void default_value(const Place& at, PulledAnnotations& into) {
  const auto& column = at.column;
  if (!column.default_value) {
    if (at.generates() && at.is_uuid()) into.push_back({"no_default"});
    return;
  }
  if (at.initialiser || at.source.sequence_of(column) != nullptr) return;
  const auto& value = *column.default_value;
  if (at.generates() && at.is_uuid() && value == "gen_random_uuid()") return;
  const bool time = at.type.value == "rowan::timestamptz" || at.type.value == "rowan::timestamp";
  const bool creation = column.name == "created_at" || column.name == "inserted_at";
  if (value == "now()" && time && creation && !column.type.array) return into.push_back({"created_at"});
  into.push_back({"default_sql", {string_literal(without_own_cast(column, value))}});
}

void generated(const Place& at, PulledAnnotations& into) {
  if (!at.column.generated) return;
  Names arguments{string_literal(at.column.generated->expression)};
  if (!at.column.generated->stored) arguments.emplace_back("virtual");
  into.push_back({"generated", arguments});
}

void storage(const Place& at, PulledAnnotations& into) {
  const auto& column = at.column;
  if (!column.storage.empty()) into.push_back({"storage", {column.storage}});
  if (!column.compression.empty()) into.push_back({"compression", {column.compression}});
  if (column.statistics) into.push_back({"statistics", {std::to_string(*column.statistics)}});
  for (const auto& [key, value] : column.options) into.push_back({key, {value}});
}

void comment(const Place& at, PulledAnnotations& into) { add_comment(at.column.comment, into); }

/// In the order in which they are written.
constexpr void (*properties[])(const Place&, PulledAnnotations&) = {
    primary_key, identity,  sequence,      references, keys_and_indexes, name,
    type,        collation, default_value, generated,  storage,          comment,
};

}  // namespace

Names member_lines(const PullSource& source, const Table& table, const Column& column) {
  const auto& space = source.names.struct_of(table.name).space;
  const auto* reference = reference_of(source, table, column.name);
  const bool whole_key = table.primary_key && table.primary_key->columns == Names{column.name};
  const Place at{source,
                 table,
                 column,
                 pulled_type(source, column.type, space),
                 initialiser(source, table, column),
                 reference,
                 whole_key};
  PulledAnnotations annotations;
  for (const auto property : properties) property(at, annotations);

  auto spelled = column.type.array ? "std::vector<" + at.type.value + ">" : at.type.value;
  if (!column.not_null) spelled = "std::optional<" + spelled + ">";
  const auto declaration =
      spelled + " " + source.member(table, column.name) + at.initialiser.value_or("{}") + ";";
  auto lines = documentation_lines(column.comment);
  lines.push_back(annotated("", annotations, declaration, 2, true));
  return lines;
}

}  // namespace rowan::tool
