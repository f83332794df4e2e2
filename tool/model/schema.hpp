// Models what a PostgreSQL database holds, desired (scan), recorded (replay) or found (inspect): values only.
// To add a kind of object: its struct in a header of its own, a member of Schema, its order in `normalized`.
#pragma once
#include "model/statement.hpp"
#include "model/table.hpp"

namespace rowan::tool {

/// The whole: `schemas` are PostgreSQL schemas other than public, which always exists.
struct Schema {
  Names schemas = {};
  std::vector<EnumType> enum_types = {};
  std::vector<Table> tables = {};
  std::vector<std::pair<std::string, std::string>> schema_comments =
      {};  ///< of each schema that has one, public too
  std::vector<Extension> extensions = {};
  std::vector<Collation> collations = {};
  std::vector<Domain> domains = {};
  std::vector<CompositeType> composite_types = {};
  std::vector<RangeType> range_types = {};
  std::vector<Sequence> sequences = {};
  std::vector<Statement> statements = {};

  bool operator==(const Schema&) const = default;
  static constexpr void members(auto visit) {
    visit(member("schemas", &Schema::schemas), member("enum_types", &Schema::enum_types),
          member("tables", &Schema::tables), member("schema_comments", &Schema::schema_comments),
          member("extensions", &Schema::extensions), member("collations", &Schema::collations),
          member("domains", &Schema::domains), member("composite_types", &Schema::composite_types),
          member("range_types", &Schema::range_types), member("sequences", &Schema::sequences),
          member("statements", &Schema::statements));
  }
};

const Table* find_table(const Schema& schema, const QualifiedName& name);
const EnumType* find_enum_type(const Schema& schema, const QualifiedName& name);
const Column* find_column(const Table& table, std::string_view name);
Table* find_table(Schema& schema, const QualifiedName& name);
EnumType* find_enum_type(Schema& schema, const QualifiedName& name);
Column* find_column(Table& table, std::string_view name);

/// The member of a list that has this name (`std::string` or QualifiedName); nullptr: none.
template <class Values, class Name>
auto* find_by_name(Values& values, const Name& name) {
  for (auto& value : values)
    if (value.name == name) return &value;
  return static_cast<decltype(&values[0])>(nullptr);
}

/// The order in which the columns of extended statistics are written down is not kept.
ExtendedStatistics with_sorted_columns(ExtendedStatistics statistics);

/// Sorts everything whose order has no meaning (tables, keys, checks, indexes, types; never columns), so that
/// equal schemas compare equal. `written_order` false sorts what PostgreSQL keeps in the order of the SQL
/// too, columns and storage parameters: what the migration contract compares.
Schema normalized(Schema schema, bool written_order = true);

}  // namespace rowan::tool
