// What a table is beside its columns, keys and indexes: storage, partitions, descent, row level security.
#include <algorithm>
#include <cctype>
#include <charconv>
#include <fmt/format.h>

#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"
#include "sql/identifier.hpp"
#include "sql/normal_form.hpp"

namespace rowan::tool {
namespace {

/// A value of a bound: `minvalue`, `1`, `'2026-01-01'`.
std::string bound_value(const Value& value) {
  if (value.kind == Value::Kind::text) return quote_literal(value.text);
  if (value.kind == Value::Kind::path && value.text == "null") return "NULL";
  if (value.kind != Value::Kind::path) return value.text;
  return value.text == "minvalue" ? "MINVALUE" : "MAXVALUE";
}

std::string bound_values(const Value& value) {
  if (value.kind != Value::Kind::list) return bound_value(value);
  std::string list;
  for (const auto& each : value.arguments) list += (list.empty() ? "" : ", ") + bound_value(each.value);
  return list;
}

/// Strings, or bare words.
Names texts(const Value& value) {
  if (value.kind != Value::Kind::list) return {value.text};
  Names result;
  for (const auto& each : value.arguments) result.push_back(each.value.text);
  return result;
}

class TableLowering {
 public:
  TableLowering(Lowering& lowering, LoweredTable& table) : lowering_(lowering), table_(table) {}

  void lower(const Annotation& annotation) {
    const auto name = annotation.row->name;
    auto& table = table_.table;
    if (name == "unlogged") table.unlogged = true;
    if (name == "with") with(annotation.positional[0]);
    if (name == "tablespace") table.tablespace = annotation.positional[0].text;
    if (name == "cluster_on") table.cluster_on = index_named(annotation.positional[0]);
    if (name == "replica_identity") replica_identity(annotation.positional[0]);
    if (name == "row_level_security") table.row_level_security = true;
    if (name == "row_level_security") table.force_row_level_security = annotation.flag("force");
    if (name == "policy") policy(annotation);
    if (name == "statistics") statistics(annotation);
    if (name == "partition_by") partition_by(annotation);
    if (name == "partition") partition(annotation);
    if (name == "partition_of") partition_of(annotation);
    if (name == "inherits") inherits(annotation);
  }

 private:
  void error(Position position, std::string message) {
    lowering_.diagnostics.error(position, std::move(message));
  }

  void with(const Value& value) {
    table_.table.with = storage_parameters(lowering_, value);
    std::sort(table_.table.with.begin(), table_.table.with.end());
  }

  std::string index_named(const Value& value) {
    std::vector<std::string> names;
    for (const auto& object : table_.objects)
      if (object.relation) names.push_back(object.name);
    if (std::find(names.begin(), names.end(), value.text) != names.end()) return value.text;
    const auto guess = nearest(value.text, names);
    error(value.position,
          fmt::format("table '{}' has no index or key '{}'{}", table_.table.name.name, value.text,
                      !guess.empty()  ? did_you_mean(guess)
                      : names.empty() ? "; it has none"
                                      : "; it has " + listed(names)));
    return {};
  }

  void replica_identity(const Value& value) {
    const bool word = value.kind == Value::Kind::path && (value.text == "full" || value.text == "nothing");
    table_.table.replica_identity = word ? value.text : index_named(value);
  }

  /// Columns of other tables may stand in a subquery: what is named there is not ours to check.
  Expression policy_expression(const Value& value) {
    auto lower = value.text;
    for (auto& letter : lower) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    if (lower.find("select") == std::string::npos) return normal_sql(lowering_, table_, value);
    const auto normal = normalize_expression(value.text);
    if (normal.error) error(value.position, "in SQL: " + normal.error->message);
    return normal.text;
  }

  void policy(const Annotation& annotation) {
    Policy policy{.name = annotation.positional[0].text, .permissive = !annotation.flag("restrictive")};
    if (const auto* command = annotation.option("for")) policy.command = command->text;
    if (const auto* roles = annotation.option("to")) policy.roles = texts(*roles);
    std::sort(policy.roles.begin(), policy.roles.end());
    if (const auto* text = annotation.option("using")) policy.using_expression = policy_expression(*text);
    if (const auto* text = annotation.option("check")) policy.check_expression = policy_expression(*text);
    if (const auto* comment = annotation.option("comment")) policy.comment = comment->text;
    const auto& command = policy.command;
    const auto position = annotation.name.position;
    if (command == "insert" && !policy.using_expression.empty())
      error(annotation.option("using")->position,
            "a policy for insert has no using: there is no row yet to look at; write check");
    if ((command == "select" || command == "delete") && !policy.check_expression.empty())
      error(annotation.option("check")->position,
            fmt::format("a policy for {} has no check: no row is written; write using", command));
    for (const auto& other : table_.table.policies)
      if (other.name == policy.name)
        error(position, fmt::format("a second policy '{}' of '{}'", policy.name, table_.declared->name));
    table_.table.policies.push_back(std::move(policy));
  }

  void statistics(const Annotation& annotation) {
    ExtendedStatistics statistics{.name = {table_.table.name.schema, annotation.positional[0].text}};
    Names expressions;
    for (std::size_t at = 1; at < annotation.positional.size(); ++at) {
      IndexKey key;
      if (!read_index_key(lowering_, table_, annotation.positional[at], key)) return;
      (key.column.empty() ? expressions : statistics.expressions)
          .push_back(key.column.empty() ? "(" + key.expression + ")" : key.column);
    }
    statistics.expressions.insert(statistics.expressions.end(), expressions.begin(), expressions.end());
    if (const auto* kinds = annotation.option("kinds")) statistics.kinds = texts(*kinds);
    if (const auto* target = annotation.option("target")) statistics.target = target_of(*target);
    if (const auto* comment = annotation.option("comment")) statistics.comment = comment->text;
    if (statistics.expressions.size() < 2 && expressions.empty())
      error(annotation.name.position, "statistics need two columns, or an expression: expr(\"lower(note)\")");
    table_.table.statistics.push_back(std::move(statistics));
  }

  std::optional<int> target_of(const Value& value) {
    int target = -1;
    const auto* end = value.text.data() + value.text.size();
    const bool read = std::from_chars(value.text.data(), end, target).ptr == end;
    if (read && value.kind == Value::Kind::number && target >= 0 && target <= 10000) return target;
    error(value.position, "a target is a number from 0 to 10000");
    return std::nullopt;
  }

  void partition_by(const Annotation& annotation) {
    PartitionBy result;
    const auto& method = annotation.positional[0].text;
    if (method == "list") result.method = PartitionMethod::list;
    if (method == "hash") result.method = PartitionMethod::hash;
    for (std::size_t at = 1; at < annotation.positional.size(); ++at) {
      IndexKey key;
      if (read_index_key(lowering_, table_, annotation.positional[at], key)) result.keys.push_back(key);
    }
    table_.table.partition_by = std::move(result);
  }

  /// What the parent's method takes, and nothing else.
  std::string bound(const Annotation& annotation, const LoweredTable& parent) {
    if (!parent.table.partition_by) {
      error(annotation.name.position,
            fmt::format("'{}' is not partitioned; annotate it [[rowan::partition_by(range, a)]]",
                        parent.declared->name));
      return {};
    }
    const auto* from = annotation.option("from");
    const auto* to = annotation.option("to");
    const auto* in = annotation.option("in");
    const auto* modulus = annotation.option("modulus");
    const auto* remainder = annotation.option("remainder");
    const auto method = parent.table.partition_by->method;
    if (annotation.flag("default") && method != PartitionMethod::hash) return "DEFAULT";
    if (method == PartitionMethod::range && from != nullptr && to != nullptr)
      return fmt::format("FOR VALUES FROM ({}) TO ({})", bound_values(*from), bound_values(*to));
    if (method == PartitionMethod::list && in != nullptr)
      return fmt::format("FOR VALUES IN ({})", bound_values(*in));
    if (method == PartitionMethod::hash && modulus != nullptr && remainder != nullptr)
      return fmt::format("FOR VALUES WITH (modulus {}, remainder {})", modulus->text, remainder->text);
    constexpr std::array needs{"by range needs from = … and to = …, or default",
                               "by list needs in = …, or default",
                               "by hash needs modulus = … and remainder = …"};
    error(annotation.name.position,
          fmt::format("a partition {}", needs.at(static_cast<std::size_t>(method))));
    return {};
  }

  void partition(const Annotation& annotation) {
    const auto& name = annotation.positional[0];
    Table partition;
    partition.name = {table_.table.name.schema, name.text};
    partition.partition_of = PartitionOf{table_.table.name, bound(annotation, table_)};
    table_.objects.push_back({name.text, name.position, true});
    table_.partitions.push_back(std::move(partition));
  }

  LoweredTable* struct_named(const Value& value) {
    auto* found = find_table(lowering_, lowering_.unit.lookup(table_.qualified, value.text));
    if (found != nullptr && found != &table_) return found;
    error(value.position, fmt::format("'{}' is no other struct with a table", value.text));
    return nullptr;
  }

  void partition_of(const Annotation& annotation) {
    auto* parent = struct_named(annotation.positional[0]);
    if (parent == nullptr) return;
    table_.table.partition_of = PartitionOf{parent->table.name, bound(annotation, *parent)};
    for (const auto& field : table_.fields)
      if (field.is_column && field_of_column(*parent, field.column.name) == nullptr)
        error(field.declared->position,
              fmt::format("a partition has the columns of its parent, and '{}' has no '{}'",
                          parent->declared->name, field.column.name));
    leave_keys(*parent);
  }

  /// What the struct has from its base is the parent's, which PostgreSQL gives to each partition.
  void leave_keys(const LoweredTable& parent) {
    const auto is_in = [](const auto& list) {
      return [&list](auto own) {
        return std::any_of(list.begin(), list.end(), [&](const auto& above) {
          own.name = above.name;
          return own == above;
        });
      };
    };
    auto& own = table_.table;
    const auto& above = parent.table;
    if (own.primary_key && above.primary_key && own.primary_key->columns == above.primary_key->columns)
      own.primary_key.reset();
    std::erase_if(own.uniques, is_in(above.uniques));
    std::erase_if(own.indexes, is_in(above.indexes));
    std::erase_if(own.foreign_keys, is_in(above.foreign_keys));
    std::erase_if(own.checks, is_in(above.checks));
    std::erase_if(table_.objects, [&](const LoweredTable::NamedObject& mine) {
      return std::any_of(parent.objects.begin(), parent.objects.end(),
                         [&](const LoweredTable::NamedObject& other) { return other.name == mine.name; });
    });
  }

  void inherits(const Annotation& annotation) {
    for (const auto& value : annotation.positional) {
      auto* parent = struct_named(value);
      if (parent == nullptr) continue;
      table_.table.inherits.push_back(parent->table.name);
      table_.parents.push_back(parent);
      std::erase_if(table_.table.checks, [&](const Check& own) {
        return std::any_of(parent->table.checks.begin(), parent->table.checks.end(),
                           [&](const Check& above) { return above.name == own.name; });
      });
    }
  }

  Lowering& lowering_;
  LoweredTable& table_;
};

}  // namespace

bool is_of_parent(const LoweredTable& table, LoweredField& field) {
  if (table.table.partition_of) return true;
  if (field.column.identity) return false;  // no parent gives it one
  for (const auto* parent : table.parents) {
    const auto* above = field_of_column(*parent, field.column.name);
    if (above == nullptr) continue;
    auto same = above->column;
    same.identity.reset();
    same.identity_options = {};
    same.identity_sequence.clear();
    same.inherited = false;
    if (field.column.comment.empty()) same.comment.clear();
    if (same == field.column) return true;
    field.column.inherited = true;
  }
  return false;
}

// A partition reads what its parent is, so all parents come first.
void lower_tables(Lowering& lowering) {
  const auto descends = [](const Annotation& annotation) {
    const auto name = annotation.row->name;
    return name == "partition" || name == "partition_of" || name == "inherits";
  };
  for (const bool second : {false, true})
    for (auto& table : lowering.tables)
      for (const auto& annotation : table.properties)
        if (descends(annotation) == second) TableLowering(lowering, table).lower(annotation);
}

}  // namespace rowan::tool
