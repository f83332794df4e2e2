#include "support/random_schema.hpp"

#include "operation/descent.hpp"
#include "sql/identifier.hpp"
#include "sql/type_name.hpp"
#include "support/random/features.hpp"
#include "support/schema_builder.hpp"

namespace rowan::tool::testing {
namespace {

constexpr std::array table_names{"customers", "orders", "items", "notes"};
const QualifiedName mood{"public", "mood"};
const QualifiedName score{"public", "score"};

/// Each a type and a default of it.
using TypeChoice = std::pair<std::string_view, std::string_view>;
constexpr std::array<TypeChoice, 5> of_amount{
    {{"integer", "1"}, {"bigint", "2"}, {"numeric(10,2)", "1.5"}, {"numeric(12,4)", "0"}, {"text", "'7'"}}};
constexpr std::array<TypeChoice, 4> of_note{
    {{"text", "''"}, {"varchar(20)", "'none'"}, {"varchar(80)", "'none'"}, {"text", "'a'"}}};
constexpr std::array<TypeChoice, 3> of_seen{
    {{"timestamptz", "now()"}, {"text", "'never'"}, {"timestamptz", "clock_timestamp()"}}};

bool is_mood(const Column& column) {
  return column.type.schema == mood.schema && column.type.name == mood.name;
}

/// Those from its parents too.
std::vector<Column> all_columns(const Schema& schema, const Table& table) {
  auto columns = table.columns;
  for (const auto& name : parents_of(table))
    for (const auto& column : all_columns(schema, *find_table(schema, name)))
      if (find_by_name(columns, column.name) == nullptr) columns.push_back(column);
  return columns;
}

}  // namespace

void RandomSchemas::add_enum_types() {
  if (one_in(4)) return;
  EnumType type{mood, {}, one_in(3) ? "how it is" : ""};
  for (const auto* value : {"sad", "ok", "happy", "glad"})
    if (!one_in(3)) type.values.emplace_back(value);
  if (type.values.empty()) type.values.emplace_back("ok");
  schema_.enum_types.push_back(type);
}

void RandomSchemas::add_domain() {
  if (one_in(3)) return;
  Domain domain;
  domain.name = score;
  domain.base = type("integer");  // PostgreSQL has no way to change it
  if (one_in(2)) domain.default_value = expression("0");
  if (one_in(2)) {
    domain.checks.push_back({});
    domain.checks.back().name = "score_range";
    domain.checks.back().expression = expression(one_in(2) ? "value >= 0" : "value < 1000");
  }
  if (one_in(3)) domain.comment = "points";
  schema_.domains.push_back(domain);
}

Column RandomSchemas::random_column(const std::string& name) {
  TypeChoice choice{"bigint", "0"};
  if (name == "amount") choice = of_amount[below(of_amount.size())];
  if (name == "note") choice = of_note[below(of_note.size())];
  if (name == "seen") choice = of_seen[below(of_seen.size())];
  Column column;
  column.name = name;
  column.type = type(choice.first);
  auto value = expression(choice.second);
  if (name == "state") {
    const auto* enum_type = find_enum_type(schema_, mood);
    const bool uses_it = enum_type != nullptr && !one_in(4);
    column.type = type(uses_it ? "public.mood" : "text");
    value =
        uses_it
            ? quote_literal(enum_type->values[below(static_cast<std::uint32_t>(enum_type->values.size()))])
            : "'ok'";
  }
  if (name == "amount" && !schema_.domains.empty() && one_in(3)) {
    column.type = type("public.score");
    value = expression("3");
  }
  column.not_null = one_in(2);
  if (column.not_null || one_in(2)) column.default_value = value;
  if (one_in(6)) column.comment = "about " + name;
  return column;
}

void RandomSchemas::add_keys(Table& table) {
  const bool by_code = find_column(table, "code") != nullptr && one_in(3);
  if (by_code) find_column(table, "code")->not_null = true;
  if (by_code && !find_column(table, "code")->default_value) find_column(table, "code")->default_value = "0";
  table.primary_key = PrimaryKey{primary_key_name(table.name.name), {by_code ? "code" : "id"}};
  const Names candidate{by_code ? "id" : "code"};
  if (find_column(table, candidate[0]) == nullptr || one_in(3)) return;
  if (one_in(3)) table.primary_key->comment = "the key";
  if (one_in(2)) {
    table.uniques.push_back(Unique{unique_name(table.name.name, candidate), candidate});
    auto& unique = table.uniques.back();
    if (one_in(4)) unique.comment = "once";
  } else {
    table.indexes.push_back(index_on(table.name.name, candidate));
    table.indexes.back().unique = true;
  }
}

void RandomSchemas::add_exclusion(Table& table) {
  if (!one_in(4)) return;
  Exclusion exclusion;
  exclusion.name = table.name.name + "_excl";
  exclusion.method = one_in(2) ? "btree" : "hash";
  exclusion.elements.push_back({{.column = "id", .expression = {}}, "="});
  if (one_in(3)) exclusion.predicate = expression(one_in(2) ? "id > 10" : "id < 0");
  if (one_in(3)) exclusion.deferrable = Deferrable::initially_deferred;
  if (one_in(3)) exclusion.comment = "alone";
  table.exclusions.push_back(exclusion);
}

void RandomSchemas::add_view() {
  if (schema_.tables.empty() || one_in(3)) return;
  const auto& table = schema_.tables[below(static_cast<std::uint32_t>(schema_.tables.size()))];
  const auto columns = all_columns(schema_, table);
  const auto* column = find_by_name(columns, std::string(one_in(2) ? "amount" : "note"));
  Statement view;
  view.name = "totals";
  view.up = "CREATE VIEW public.totals AS SELECT count(" + (column == nullptr ? "id" : column->name) +
            ") AS n FROM public." + table.name.name;
  view.down = "DROP VIEW public.totals";
  schema_.statements.push_back(view);
}

void RandomSchemas::add_checks_and_indexes(Table& table) {
  for (const auto& column : table.columns) {
    const auto named = [&](const char* suffix) { return table.name.name + "_" + column.name + suffix; };
    if (column.name == "id" || column.name == "code") continue;
    std::string text = column.name + " is not null";
    if (is_text(column)) text = column.name + (one_in(2) ? " in ('a', 'b', 'ok')" : " <> ''");
    if (is_mood(column)) text = column.name + " = " + quote_literal(schema_.enum_types[0].values[0]);
    if (column.name == "amount" && !is_text(column)) text = one_in(2) ? "amount in (1, 2)" : "amount > 0";
    if (one_in(3)) {
      table.checks.push_back({named("_check"), expression(text + " or id > 0"), true});
      table.checks.back().no_inherit = one_in(6);
      if (one_in(6)) table.checks.back().comment = "holds";
    }
    if (one_in(4)) table.indexes.push_back(index_on(table.name.name, {column.name}));
    if (!one_in(4)) continue;
    table.indexes.push_back(index_on(table.name.name, {"id"}, named("_part")));
    table.indexes.back().predicate = expression(text);
    if (one_in(2)) table.indexes.back().comment = "a part";
  }
}

Table RandomSchemas::random_table(const std::string& name) {
  Table table = testing::table(name).required("id", "bigint").identity().build();
  for (const auto* column : {"code", "parent_id", "other_id", "amount", "note", "state", "seen"})
    if (!one_in(3)) table.columns.push_back(random_column(column));
  if (one_in(5)) table.comment = "holds " + name;
  add_keys(table);
  add_checks_and_indexes(table);
  add_exclusion(table);
  return table;
}

void RandomSchemas::add_foreign_keys(Table& table) {
  for (const auto* column : {"parent_id", "other_id"}) {
    if (find_column(table, column) == nullptr || one_in(3)) continue;
    const auto& referenced = schema_.tables[below(static_cast<std::uint32_t>(schema_.tables.size()))];
    auto key =
        foreign_key_to(table.name.name, {column}, display(referenced.name), referenced.primary_key->columns);
    if (!referenced.uniques.empty() && one_in(2)) key.referenced_columns = referenced.uniques[0].columns;
    if (one_in(3)) key.on_delete = ReferentialAction::cascade;
    if (one_in(4)) key.deferrable = Deferrable::initially_deferred;
    table.foreign_keys.push_back(key);
  }
}

void RandomSchemas::add_features() {
  for (const auto& feature : random_features())
    if (feature_.empty() ? one_in(4) : feature.name == feature_) feature.vary(random_, schema_);
}

Schema RandomSchemas::next() {
  schema_ = {};
  add_enum_types();
  add_domain();
  for (const auto* name : table_names)
    if (!one_in(4)) schema_.tables.push_back(random_table(name));
  for (auto& table : schema_.tables) add_foreign_keys(table);
  add_features();
  add_view();
  return schema_;
}

Decisions decisions_between(const Schema& from, const Schema& to) {
  Decisions decisions;
  decisions.allow_drop = true;
  for (const auto& table : to.tables) {
    const auto* before = find_table(from, table.name);
    if (before == nullptr) continue;
    const auto old = all_columns(from, *before);
    for (const auto& column : all_columns(to, table))
      if (const auto* same = find_by_name(old, column.name); same != nullptr && same->type != column.type)
        decisions.casts.push_back({table.name, column.name,
                                   expression(quote_identifier(column.name) + "::" + type_sql(column.type))});
  }
  return decisions;
}

}  // namespace rowan::tool::testing
