#include "codegen/pull.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

#include "codegen/pull_column.hpp"
#include "codegen/pull_order.hpp"
#include "codegen/pull_table.hpp"

namespace rowan::tool {
namespace {

namespace fs = std::filesystem;

/// Which header each struct and enum stands in.
struct Places {
  std::map<QualifiedName, std::size_t> tables;
  std::map<const EnumType*, std::size_t> enums;
};

Places places_of(const std::vector<PulledHeader>& headers) {
  Places places;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    for (const auto* table : headers[i].tables) places.tables[table->name] = i;
    for (const auto* type : headers[i].enums) places.enums[type] = i;
  }
  return places;
}

class HeaderData {
 public:
  HeaderData(PullSource& source, const std::vector<PulledHeader>& headers, const Places& places,
             std::size_t number)
      : source_(source), headers_(headers), places_(places), number_(number) {}

  TemplateData data(const std::string& database, const Names& left_out) {
    collect();
    TemplateList spaces;
    for (const auto& space : spaces_of_header()) spaces.emplace_back(space_data(space));
    TemplateList quoted;
    for (const auto& path : includes_) quoted.emplace_back(path);
    TemplateList forward;
    for (const auto& name : forward_)
      forward.emplace_back(TemplateData{{"forward_namespace", name.space}, {"forward_struct", name.name}});
    TemplateList missing;
    for (const auto& each : left_out) missing.emplace_back(each);
    return {{"database", database}, {"uses_json", uses_json_},          {"has_headers", !quoted.empty()},
            {"headers", quoted},    {"has_forward", !forward.empty()},  {"forward", forward},
            {"spaces", spaces},     {"has_left_out", !missing.empty()}, {"left_out", missing}};
  }

 private:
  struct Less {
    bool operator()(const CppName& a, const CppName& b) const {
      return std::tie(a.space, a.name) < std::tie(b.space, b.name);
    }
  };

  void include(std::size_t other) {
    if (other >= number_) return;
    const auto from = headers_[number_].path.parent_path();
    includes_.insert(headers_[other].path.lexically_relative(from.empty() ? "." : from).generic_string());
  }

  /// Another struct: by include when it stands in an earlier header, else declared forward.
  void mention(const QualifiedName& table) {
    const auto place = places_.tables.at(table);
    include(place);
    if (place > number_ || (place == number_ && source_.names.struct_of(table).space != space_))
      forward_.insert(source_.names.struct_of(table));
  }

  void collect() {
    for (const auto* table : headers_[number_].tables) {
      space_ = source_.names.struct_of(table->name).space;
      for (const auto& column : table->columns) {
        if (const auto* type = enum_type_of(source_, column)) include(places_.enums.at(type));
        uses_json_ = uses_json_ || pulled_type(source_, column.type, space_).value == "nlohmann::json";
      }
      for (const auto& relation : source_.relations[table->name]) {
        mention(relation.target);
        if (relation.through) mention(*relation.through);
      }
      for (const auto& key : table->foreign_keys)
        if (places_.tables.contains(key.referenced_table)) mention(key.referenced_table);
      for (const auto& parent : table->inherits)
        if (places_.tables.contains(parent)) mention(parent);
      if (const auto& of = table->partition_of; of && places_.tables.contains(of->parent))
        mention(of->parent);
    }
  }

  [[nodiscard]] Names spaces_of_header() const {
    Names spaces;
    const auto add = [&](const std::string& space) {
      if (std::find(spaces.begin(), spaces.end(), space) == spaces.end()) spaces.push_back(space);
    };
    for (const auto* type : headers_[number_].enums) add(source_.names.enum_of(type->name).space);
    for (const auto* table : headers_[number_].tables) {
      const auto& space = source_.names.struct_of(table->name).space;
      std::erase(spaces, space);
      spaces.push_back(space);  // enums of other namespaces stand first
    }
    return spaces;
  }

  TemplateData space_data(const std::string& space) {
    TemplateList items;
    for (const auto* type : headers_[number_].enums)
      if (source_.names.enum_of(type->name).space == space) items.emplace_back(enum_data(source_, *type));
    std::set<QualifiedName> before;
    for (std::size_t i = 0; i < number_; ++i)
      for (const auto* table : headers_[i].tables) before.insert(table->name);
    // A struct that is declared forward needs no `struct`.
    for (const auto& [name, place] : places_.tables)
      if (place > number_) before.insert(name);
    for (const auto* table : headers_[number_].tables) {
      if (source_.names.struct_of(table->name).space != space) continue;
      items.emplace_back(struct_data(source_, *table, {space, before}));
      before.insert(table->name);
    }
    return {{"namespace", space}, {"items", items}};
  }

  PullSource& source_;
  const std::vector<PulledHeader>& headers_;
  const Places& places_;
  std::size_t number_;
  std::string space_;
  std::set<std::string> includes_;
  std::set<CppName, Less> forward_;
  bool uses_json_ = false;
};

/// Parents that are not pulled.
void find_lost_descent(PullSource& source) {
  const auto lost = [&](const Table& table, const char* what, const QualifiedName& parent) {
    if (find_table(source.schema, parent) == nullptr)
      source.left_out.push_back(
          fmt::format("{} {} of {}: the latter is not pulled", what, display(table.name), display(parent)));
  };
  for (const auto& table : source.schema.tables) {
    for (const auto& parent : table.inherits) lost(table, "inheriting table", parent);
    if (table.partition_of) lost(table, "partition", table.partition_of->parent);
    for (const auto& each : table.statistics)
      if (each.name.schema != table.name.schema)
        source.left_out.push_back(fmt::format("schema of the statistics {}", display(each.name)));
  }
  for (const auto& [parent, partitions] : source.partitions)
    for (const auto& partition : partitions) lost(partition, "partition", parent);
}

/// What the schema holds and no annotation of a struct says.
void find_left_out(PullSource& source) {
  auto& out = source.left_out;
  const auto& schema = source.schema;
  for (const auto& table : schema.tables) {
    for (const auto& key : table.foreign_keys)
      if (find_table(schema, key.referenced_table) == nullptr)
        out.push_back(fmt::format("foreign key {} of {}: {} is not pulled", key.name, display(table.name),
                                  display(key.referenced_table)));
  }
  find_lost_descent(source);
  for (const auto& sequence : schema.sequences)
    if (!is_said(source, sequence))
      out.push_back(fmt::format("sequence {}: no table is in its schema", display(sequence.name)));
  for (const auto& domain : schema.domains)
    for (const auto& check : domain.checks)
      if (!check.valid)
        out.push_back(fmt::format("NOT VALID of {} {}: its check {} is made valid", Domain::kind,
                                  display(domain.name), check.name));
}

}  // namespace

Pulled pull(const Schema& schema, const PullOptions& options) {
  Schema ordered = normalized(schema);
  auto partitions = take_plain_partitions(ordered);
  add_inherited_columns(ordered);
  PullSource source(ordered, options.name, options.naming);
  source.views = options.views;
  source.partitions = std::move(partitions);
  find_implied_indexes(source);
  infer_relations(source);
  source.left_out = options.left_out;
  find_left_out(source);

  const auto headers = headers_of_pull(source, options.split);
  const auto places = places_of(headers);
  const Templates templates(options.templates);
  Pulled result{{}, source.left_out};
  for (std::size_t i = 0; i < headers.size(); ++i) {
    HeaderData header(source, headers, places, i);
    const auto data = header.data(options.name, i == 0 ? source.left_out : Names{});
    result.files.push_back({headers[i].path, templates.render("pull_header", data)});
  }
  return result;
}

}  // namespace rowan::tool
