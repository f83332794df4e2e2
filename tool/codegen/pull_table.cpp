#include "codegen/pull_table.hpp"

#include <algorithm>

#include "codegen/cpp_word.hpp"
#include "codegen/layout.hpp"
#include "codegen/pull_column.hpp"

namespace rowan::tool {
namespace {

struct Place {
  const PullSource& source;
  const Table& table;

  [[nodiscard]] std::string struct_of(const QualifiedName& other) const {
    return source.names.struct_of(other).seen_from(source.names.struct_of(table.name).space);
  }
};

void table(const Place& at, PulledAnnotations& into) {
  into.push_back({"table", {string_literal(at.table.name.name)}});
}

void schema(const Place& at, PulledAnnotations& into) {
  if (at.table.name.schema != "public") into.push_back({"schema", {string_literal(at.table.name.schema)}});
}

void managed(const Place& at, PulledAnnotations& into) {
  if (at.source.views.contains(at.table.name)) into.push_back({"unmanaged"});
}

void storage(const Place& at, PulledAnnotations& into) {
  if (at.table.unlogged) into.push_back({"unlogged"});
  Names parameters;
  for (const auto& [name, value] : at.table.with) parameters.push_back(name + "=" + value);
  if (!parameters.empty()) into.push_back({"with", {string_literal(joined(parameters, ", "))}});
  if (!at.table.tablespace.empty()) into.push_back({"tablespace", {string_literal(at.table.tablespace)}});
}

void inheritance(const Place& at, PulledAnnotations& into) {
  for (const auto& parent : at.table.inherits)
    if (find_table(at.source.schema, parent) != nullptr) into.push_back({"inherits", {at.struct_of(parent)}});
}

void partitioning(const Place& at, PulledAnnotations& into) {
  if (!at.table.partition_by) return;
  const auto& by = *at.table.partition_by;
  Names arguments{EnumLabels<PartitionMethod>::labels.at(static_cast<std::size_t>(by.method))};
  for (const auto& key : by.keys) arguments.push_back(key_text(at.source, at.table, key));
  into.push_back({"partition_by", arguments});
}

void partitions(const Place& at, PulledAnnotations& into) {
  const auto add = [&](std::string name, Names arguments, const std::string& bound) {
    for (auto& each : bound_arguments(bound)) arguments.push_back(std::move(each));
    into.push_back({std::move(name), std::move(arguments)});
  };
  if (const auto found = at.source.partitions.find(at.table.name); found != at.source.partitions.end())
    for (const auto& partition : found->second)
      add("partition", {string_literal(partition.name.name)}, partition.partition_of->bound);
  if (const auto& of = at.table.partition_of; of && find_table(at.source.schema, of->parent) != nullptr)
    add("partition_of", {at.struct_of(of->parent)}, of->bound);
}

void primary_key(const Place& at, PulledAnnotations& into) {
  if (!at.table.primary_key && !at.source.views.contains(at.table.name))
    return into.push_back({"no_primary_key"});
  if (!at.table.primary_key || at.table.primary_key->columns.size() == 1) return;
  auto arguments = at.source.members(at.table, at.table.primary_key->columns);
  for (auto& each : primary_key_options(at.source, at.table)) arguments.push_back(std::move(each));
  into.push_back({"primary_key", arguments});
}

void uniques(const Place& at, PulledAnnotations& into) {
  for (const auto& each : at.table.uniques)
    if (each.columns.size() > 1 || unique_on_member(at.table, each.columns[0]) != each.name)
      into.push_back(unique_annotation(at.source, at.table, each));
}

void foreign_keys(const Place& at, PulledAnnotations& into) {
  for (const auto& each : at.table.foreign_keys)
    if (stands_on_struct(at.source, at.table, each))
      into.push_back(reference_annotation(at.source, at.table, each));
}

void indexes(const Place& at, PulledAnnotations& into) {
  for (const auto& each : at.table.indexes)
    if (!stands_on_member(at.source, at.table, each) &&
        !at.source.implied_indexes.contains({at.table.name, each.name}))
      into.push_back(index_annotation(at.source, at.table, each));
}

void checks(const Place& at, PulledAnnotations& into) {
  for (const auto& each : at.table.checks) {
    Names arguments{string_literal(each.name), string_literal(each.expression)};
    if (!each.valid) arguments.emplace_back("not_valid");
    if (each.no_inherit) arguments.emplace_back("no_inherit");
    if (!each.comment.empty()) arguments.push_back(option("comment", each.comment));
    into.push_back({"check", arguments});
  }
}

void exclusions(const Place& at, PulledAnnotations& into) {
  for (const auto& each : at.table.exclusions)
    into.push_back(exclusion_annotation(at.source, at.table, each));
}

void statistics(const Place& at, PulledAnnotations& into) {
  for (const auto& each : at.table.statistics) {
    Names arguments{string_literal(each.name.name)};
    for (const auto& expression : each.expressions) {
      const bool column = find_column(at.table, expression) != nullptr;
      arguments.push_back(column ? at.source.member(at.table, expression)
                                 : "expr(" + string_literal(expression) + ")");
    }
    if (!each.kinds.empty()) arguments.push_back("kinds = " + braced(each.kinds));
    if (each.target) arguments.push_back("target = " + std::to_string(*each.target));
    if (!each.comment.empty()) arguments.push_back(option("comment", each.comment));
    into.push_back({"statistics", arguments});
  }
}

void physical(const Place& at, PulledAnnotations& into) {
  if (!at.table.cluster_on.empty()) into.push_back({"cluster_on", {string_literal(at.table.cluster_on)}});
  const auto& identity = at.table.replica_identity;
  const bool is_word = identity == "full" || identity == "nothing";
  if (!identity.empty())
    into.push_back({"replica_identity", {is_word ? identity : string_literal(identity)}});
}

void row_level_security(const Place& at, PulledAnnotations& into) {
  if (at.table.row_level_security || at.table.force_row_level_security) {
    Names arguments;
    if (at.table.force_row_level_security) arguments.emplace_back("force");
    into.push_back({"row_level_security", arguments});
  }
  for (const auto& each : at.table.policies) {
    Names arguments{string_literal(each.name)};
    if (!each.permissive) arguments.emplace_back("restrictive");
    if (each.command != "all") arguments.push_back("for = " + each.command);
    Names roles;
    for (const auto& role : each.roles) roles.push_back(string_literal(role));
    if (!roles.empty()) arguments.push_back("to = " + braced(roles));
    if (!each.using_expression.empty()) arguments.push_back(option("using", each.using_expression));
    if (!each.check_expression.empty()) arguments.push_back(option("check", each.check_expression));
    if (!each.comment.empty()) arguments.push_back(option("comment", each.comment));
    into.push_back({"policy", arguments});
  }
}

void sequences(const Place& at, PulledAnnotations& into) {
  for (auto& each : sequences_on_struct(at.source, at.table)) into.push_back(std::move(each));
}

void comment(const Place& at, PulledAnnotations& into) { add_comment(at.table.comment, into); }

/// In the order in which they are written.
constexpr void (*properties[])(const Place&, PulledAnnotations&) = {
    table,
    schema,
    managed,
    storage,
    inheritance,
    partitioning,
    partitions,
    primary_key,
    uniques,
    foreign_keys,
    indexes,
    checks,
    exclusions,
    statistics,
    sequences,
    physical,
    row_level_security,
    comment,
};

std::string relation_line(const PullSource& source, const PulledRelation& relation,
                          const QualifiedName& table, const Seen& seen) {
  const auto spelled = [&](const QualifiedName& name) {
    const auto& named = source.names.struct_of(name);
    const bool later = name != table && !seen.here_before.contains(name);
    return (later && named.space == seen.space ? "struct " : "") + named.seen_from(seen.space);
  };
  const auto structs =
      spelled(relation.target) + (relation.through ? ", " + spelled(*relation.through) : std::string());
  PulledAnnotations annotations;
  if (!relation.by.empty()) annotations.push_back({"relation", {"by = " + relation.by}});
  return annotated("", annotations, "rowan::" + relation.kind + "<" + structs + "> " + relation.name + "{};",
                   2, true);
}

}  // namespace

TemplateData struct_data(PullSource& source, const Table& table, const Seen& seen) {
  PulledAnnotations annotations;
  for (const auto property : properties) property({source, table}, annotations);
  TemplateList lines;
  for (const auto& column : table.columns)
    for (auto& line : member_lines(source, table, column)) lines.emplace_back(std::move(line));
  for (const auto& relation : source.relations[table.name])
    lines.emplace_back(relation_line(source, relation, table.name, seen));
  TemplateList documentation;
  for (auto& line : documentation_lines(table.comment)) documentation.emplace_back(std::move(line));
  return {
      {"documentation", documentation},
      {"head", annotated("struct ", annotations, source.names.struct_of(table.name).name + " {", 0, false)},
      {"members", lines},
      {"end", "};"}};
}

TemplateData enum_data(const PullSource& source, const EnumType& type) {
  PulledAnnotations annotations{{"enum_type", {string_literal(type.name.name)}}};
  if (type.name.schema != "public") annotations.push_back({"schema", {string_literal(type.name.schema)}});
  add_comment(type.comment, annotations);
  Names enumerators;
  for (const auto& label : type.values) {
    const auto& name = source.names.enumerator_of(type.name, label);
    enumerators.push_back(name == label ? name : name + " [[rowan::value(" + string_literal(label) + ")]]");
  }
  TemplateList documentation;
  for (auto& line : documentation_lines(type.comment)) documentation.emplace_back(std::move(line));
  const auto head =
      annotated("enum class ", annotations, source.names.enum_of(type.name).name + " {", 0, false);
  const auto line = head + " " + joined(enumerators, ", ") + " };";
  if (line.size() <= line_limit && line.find('\n') == std::string::npos)
    return {{"documentation", documentation}, {"head", line}, {"members", TemplateList{}}, {"end", false}};
  TemplateList lines;
  for (const auto& each : enumerators) lines.emplace_back(each + ",");
  return {{"documentation", documentation}, {"head", head}, {"members", lines}, {"end", "};"}};
}

}  // namespace rowan::tool
