#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "scan/did_you_mean.hpp"
#include "scan/lowering.hpp"
#include "sql/type_name.hpp"

namespace rowan::tool {
namespace {

const std::vector<std::string> wrappers{"asc", "desc", "opclass", "collate", "expr"};

class KeyReader {
 public:
  KeyReader(Lowering& lowering, LoweredTable& table) : lowering_(lowering), table_(table) {}

  bool read(const Value& value, IndexKey& key) {
    if (value.kind == Value::Kind::path) {
      const auto* field = column_field(lowering_, table_, value);
      if (field != nullptr) key.column = field->column.name;
      return field != nullptr;
    }
    if (value.kind == Value::Kind::call && value.text == "expr") return read_expression(value, key);
    if (value.kind != Value::Kind::call ||
        std::find(wrappers.begin(), wrappers.end(), value.text) == wrappers.end())
      return unknown(value);
    if (value.arguments.empty())
      return error(value.position, fmt::format("'{}' needs a member: {}(a)", value.text, value.text));
    if (!read(value.arguments[0].value, key)) return false;
    if (value.text == "asc" || value.text == "desc") return read_order(value, key);
    if (value.text == "opclass") return read_operator_class(value, key);
    std::string collation;
    if (!read_name(value, collation)) return false;
    key.collation = collation_named(collation);
    return true;
  }

 private:
  bool error(Position position, std::string message, std::optional<FixIt> fix = {}) {
    lowering_.diagnostics.error(position, std::move(message), std::move(fix));
    return false;
  }

  bool unknown(const Value& value) {
    const auto guess = nearest(value.text, wrappers);
    return error(value.position,
                 fmt::format("unknown index key '{}'{}", value.text,
                             did_you_mean(guess,
                                          "a, asc(a), desc(a), opclass(a, …), collate(a, \"…\"), "
                                          "expr(\"…\")")));
  }

  bool read_expression(const Value& value, IndexKey& key) {
    if (value.arguments.empty() || value.arguments[0].value.kind != Value::Kind::text)
      return error(value.position, "expr takes one string of SQL: expr(\"lower(email)\")");
    key.expression = normal_sql(lowering_, table_, value.arguments[0].value);
    if (value.arguments.size() == 1) return true;
    const auto& option = value.arguments[1];
    int target = -1;
    const auto& digits = option.value.text;
    std::from_chars(digits.data(), digits.data() + digits.size(), target);
    if (value.arguments.size() > 2 || option.name != "statistics" || target < 0 || target > 10000 ||
        option.value.kind != Value::Kind::number)
      return error(
          option.position,
          "expr takes one string of SQL, and statistics = 0 to 10000 behind it: expr(\"lower(email)\", "
          "statistics = 500)");
    key.statistics = target;
    return true;
  }

  bool read_operator_class(const Value& value, IndexKey& key) {
    Value name = value;
    while (name.arguments.size() > 2 && !name.arguments.back().name.empty()) {
      const auto& parameter = name.arguments.back();
      key.operator_class_parameters.emplace(key.operator_class_parameters.begin(), parameter.name,
                                            parameter.value.text);
      name.arguments.pop_back();
    }
    return read_name(name, key.operator_class);
  }

  bool read_order(const Value& value, IndexKey& key) {
    key.descending = value.text == "desc";
    if (value.arguments.size() == 1) return true;
    const auto& word = value.arguments[1].value;
    if (value.arguments.size() > 2 || (word.text != "nulls_first" && word.text != "nulls_last")) {
      const auto guess = nearest(word.text, {"nulls_first", "nulls_last"});
      return error(word.position,
                   fmt::format("unknown value '{}' in {}{}", word.text, value.text,
                               did_you_mean(guess, "nulls_first, nulls_last")),
                   guess.empty() ? std::nullopt : std::optional(FixIt{word.position, word.end, guess}));
    }
    // PostgreSQL's own order is last for asc, first for desc: written out it is still the standard one.
    const auto order = word.text == "nulls_first" ? NullsOrder::first : NullsOrder::last;
    key.nulls =
        order == (key.descending ? NullsOrder::first : NullsOrder::last) ? NullsOrder::standard : order;
    return true;
  }

  bool read_name(const Value& value, std::string& into) {
    if (value.arguments.size() != 2)
      return error(value.position, fmt::format("'{}' takes a member and a name", value.text));
    into = value.arguments[1].value.text;
    return true;
  }

  Lowering& lowering_;
  LoweredTable& table_;
};

}  // namespace

bool read_index_key(Lowering& lowering, LoweredTable& table, const Value& value, IndexKey& key) {
  return KeyReader(lowering, table).read(value, key);
}

std::vector<StorageParameter> storage_parameters(Lowering& lowering, const Value& value) {
  std::vector<StorageParameter> result;
  std::string rest = value.text + ",";
  for (std::size_t comma = 0; (comma = rest.find(',')) != std::string::npos; rest.erase(0, comma + 1)) {
    auto each = rest.substr(0, comma);
    std::erase(each, ' ');
    const auto equals = each.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == each.size()) {
      lowering.diagnostics.error(
          value.position,
          fmt::format("'{}' is not a storage parameter; write with = \"fillfactor=70\"", each));
      return {};
    }
    result.emplace_back(each.substr(0, equals), each.substr(equals + 1));
  }
  return result;
}

namespace {

void read_options(Lowering& lowering, LoweredTable& table, const Annotation& annotation, Index& index) {
  index.unique = annotation.flag("unique");
  if (const auto* method = annotation.option("using")) index.method = method->text;
  if (const auto* where = annotation.option("where")) index.predicate = normal_sql(lowering, table, *where);
  read_index_options(lowering, table, annotation, index);
  if (annotation.flag("nulls_not_distinct")) {
    const auto position = annotation.options.find("nulls_not_distinct")->second.position;
    index.nulls_not_distinct = needs_version(lowering, position, "nulls_not_distinct", 15);
    if (!index.unique) lowering.diagnostics.error(position, "nulls_not_distinct needs unique");
  }
  if (const auto* message = annotation.option("message"); message != nullptr && !index.unique)
    lowering.diagnostics.error(message->position, "message needs unique: another index cannot be violated");
  if (index.unique && index.method != "btree")
    lowering.diagnostics.error(annotation.name.position,
                               fmt::format("a unique index needs btree, and using is {}", index.method));
}

void lower_index(Lowering& lowering, LoweredTable& table, const Pending& pending) {
  const auto& annotation = pending.annotation;
  Index index;
  Names columns;
  Names name_parts;
  const auto add = [&](IndexKey key) {
    if (!key.column.empty()) columns.push_back(key.column);
    name_parts.push_back(key.column.empty() ? "expr" : key.column);
    index.keys.push_back(std::move(key));
  };
  bool valid = true;
  if (pending.field != nullptr) {
    valid = pending.field->is_column;
    add({.column = pending.field->column.name, .expression = {}});
  }
  for (const auto& value : annotation.positional) {
    IndexKey key;
    if (read_index_key(lowering, table, value, key))
      add(std::move(key));
    else
      valid = false;
  }
  read_options(lowering, table, annotation, index);
  if (!valid) return;
  const auto& naming = lowering.options.naming;
  index.name = object_name(table, &annotation, index_name(naming, {table.table.name, name_parts}),
                           annotation.name.position, true);
  if (index.unique && columns.size() == index.keys.size()) {
    table.entity.unique_keys.push_back({index.name, columns, index.predicate});
  }
  if (index.unique) {
    const auto* message = annotation.option("message");
    table.entity.constraints.push_back({index.name, ConstraintKind::unique, field_names(table, columns),
                                        message != nullptr ? message->text : "has already been taken"});
  }
  table.table.indexes.push_back(std::move(index));
}

}  // namespace

void lower_indexes(Lowering& lowering) {
  for (auto& table : lowering.tables)
    for (const auto& pending : table.indexes) lower_index(lowering, table, pending);
}

}  // namespace rowan::tool
