#include "inspect/table_properties.hpp"

#include <algorithm>
#include <pqxx/pqxx>

#include "inspect/catalog_fill.hpp"
#include "model/schema.hpp"

namespace rowan::tool::catalog {
namespace {

using Tables = std::map<std::string, Table>;

constexpr auto properties =
    "select c.oid, c.relpersistence = 'u', coalesce(c.reloptions, '{}') || array(select 'toast.' || o from "
    "unnest(t.reloptions) o), coalesce(s.spcname, ''), c.relrowsecurity, c.relforcerowsecurity, "
    "case c.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then coalesce((select "
    "x.relname::text from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid and "
    "i.indisreplident), 'nothing') else '' end, coalesce((select x.relname::text from pg_index i join "
    "pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid and i.indisclustered), ''), "
    "case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end, "
    "array(select q.nspname::text from pg_inherits h join pg_class p on p.oid = h.inhparent join "
    "pg_namespace q on q.oid = p.relnamespace where h.inhrelid = c.oid order by h.inhseqno), "
    "array(select p.relname::text from pg_inherits h join pg_class p on p.oid = h.inhparent where h.inhrelid "
    "= c.oid order by h.inhseqno), coalesce(pg_get_partkeydef(c.oid), '') "
    "from pg_class c left join pg_class t on t.oid = c.reltoastrelid left join pg_tablespace s on s.oid = "
    "c.reltablespace where c.relkind in ('r', 'p')";

/// Of each key: column, collation and operator class where they are not those of the type.
constexpr auto partition_keys =
    "select p.partrelid, a.attname, con.nspname, co.collname, case when oc.opcdefault then '' else "
    "oc.opcname end from pg_partitioned_table p "
    "cross join lateral unnest(p.partattrs::int2[], p.partclass::oid[], p.partcollation::oid[]) with "
    "ordinality k(number, class, collated, place) "
    "left join pg_attribute a on a.attrelid = p.partrelid and a.attnum = nullif(k.number, 0) "
    "join pg_opclass oc on oc.oid = k.class left join pg_collation co on co.oid = k.collated and "
    "a.attname is not null and co.oid <> a.attcollation "
    "left join pg_namespace con on con.oid = co.collnamespace order by p.partrelid, k.place";

constexpr auto policies =
    "select p.polrelid, p.polname, p.polpermissive, case p.polcmd when 'r' then 'select' when 'a' then "
    "'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end, "
    "array(select r.rolname::text from pg_roles r where r.oid = any (p.polroles) order by 1), "
    "pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), "
    "obj_description(p.oid, 'pg_policy') from pg_policy p";

/// Columns come before expressions, whatever the order was that they were written in.
constexpr auto statistics =
    "select s.stxrelid, n.nspname, s.stxname, array(select case k when 'd' then 'ndistinct' when 'f' then "
    "'dependencies' when 'm' then 'mcv' end from unnest(s.stxkind) k where k <> 'e'), "
    "array(select a.attname::text from unnest(s.stxkeys::int2[]) with ordinality k(number, place) join "
    "pg_attribute a on a.attrelid = s.stxrelid and a.attnum = k.number order by k.place), "
    "pg_get_statisticsobjdef(s.oid), to_jsonb(s)->>'stxstattarget', obj_description(s.oid, "
    "'pg_statistic_ext') from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace";

/// A column that was written down with the table too is merged with that of the parent, and as inherited as
/// the others, unless it has an identity.
constexpr auto inherited_columns =
    "select a.attrelid, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid where "
    "a.attinhcount > 0 and not a.attisdropped and (c.relispartition or a.attidentity = '')";

/// `a, lower(b), (c + 1)` → its parts; commas within parentheses and quotes are none.
Names split(std::string_view list) {
  Names parts;
  std::string part;
  int depth = 0;
  char quote = 0;
  for (const char c : list) {
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(' || c == '[') {
      ++depth;
    } else if (c == ')' || c == ']') {
      --depth;
    }
    if (c == ',' && depth == 0 && quote == 0) {
      parts.push_back(std::move(part));
      part.clear();
    } else if (!(c == ' ' && part.empty())) {
      part += c;
    }
  }
  if (!part.empty()) parts.push_back(std::move(part));
  return parts;
}

PartitionBy partition_by(const std::string& definition) {
  PartitionBy result;
  if (definition.starts_with("LIST")) result.method = PartitionMethod::list;
  if (definition.starts_with("HASH")) result.method = PartitionMethod::hash;
  const auto open = definition.find('(');
  for (auto& key : split(definition.substr(open + 1, definition.size() - open - 2)))
    result.keys.push_back({.column = "", .expression = std::move(key)});
  return result;
}

void add_properties(const pqxx::row& row, Table& table) {
  table.unlogged = row[1].as<bool>();
  for (const auto& parameter : names(row, 2)) {
    const auto equals = parameter.find('=');
    table.with.emplace_back(parameter.substr(0, equals), parameter.substr(equals + 1));
  }
  table.tablespace = text(row, 3);
  table.row_level_security = row[4].as<bool>();
  table.force_row_level_security = row[5].as<bool>();
  table.replica_identity = text(row, 6);
  table.cluster_on = text(row, 7);
  const auto schemas = names(row, 9);
  const auto parents = names(row, 10);
  for (std::size_t at = 0; at < parents.size(); ++at) {
    const QualifiedName parent{schemas[at], parents[at]};
    if (row[8].is_null())
      table.inherits.push_back(parent);
    else
      table.partition_of = PartitionOf{parent, text(row, 8)};
  }
  if (const auto definition = text(row, 11); !definition.empty())
    table.partition_by = partition_by(definition);
}

/// The definition has the text of every key; of a plain column the catalog tells the parts.
void add_partition_key(const pqxx::row& row, Table& table, std::size_t place) {
  auto& key = table.partition_by->keys[place];
  if (row[1].is_null()) {
    key.expression = expression(key.expression);
    return;
  }
  key = {.column = text(row, 1), .expression = {}};
  if (!row[2].is_null()) key.collation = QualifiedName{text(row, 2), text(row, 3)};
  key.operator_class = text(row, 4);
}

void add_policy(const pqxx::row& row, Table& table) {
  table.policies.push_back({text(row, 1), row[2].as<bool>(), text(row, 3), names(row, 4),
                            expression(text(row, 5)), expression(text(row, 6)), text(row, 7)});
}

void add_statistics(const pqxx::row& row, Table& table) {
  ExtendedStatistics statistics{.name = {text(row, 1), text(row, 2)}, .comment = text(row, 7)};
  if (auto kinds = names(row, 3); kinds.size() < 3) statistics.kinds = std::move(kinds);
  statistics.expressions = names(row, 4);
  const auto definition = text(row, 5);
  const auto list = definition.substr(definition.find(" ON ") + 4);
  const auto parts = split(list.substr(0, list.rfind(" FROM ")));
  for (auto at = statistics.expressions.size(); at < parts.size(); ++at) {
    const bool enclosed = parts[at].starts_with('(');
    statistics.expressions.push_back(enclosed ? parts[at] : "(" + parts[at] + ")");
  }
  if (!row[6].is_null() && row[6].as<int>() >= 0) statistics.target = row[6].as<int>();
  table.statistics.push_back(std::move(statistics));
}

bool is_as_above(Column own, Column above) {
  above.statistics.reset();  // each table has its own
  above.options.clear();
  own.inherited = above.inherited;
  if (own.comment.empty()) own.comment = above.comment;
  own.identity = above.identity;  // until 17 a partition has none of its own
  own.identity_options = above.identity_options;
  own.identity_sequence = above.identity_sequence;
  return own == above;
}

void leave_out_inherited(Table& table, const std::map<QualifiedName, Table>& all) {
  const auto& parents = table.partition_of ? std::vector{table.partition_of->parent} : table.inherits;
  for (const auto& name : parents) {
    const auto parent = all.find(name);
    if (parent == all.end()) continue;
    std::erase_if(table.columns, [&](const Column& own) {
      const auto* above = find_column(parent->second, own.name);
      return own.inherited && above != nullptr && is_as_above(own, *above);
    });
  }
}

}  // namespace

void read_table_properties(pqxx::transaction_base& transaction, Tables& tables) {
  const auto fill = [&](const char* query, auto add) {
    for (const auto& row : transaction.exec(query))
      if (const auto at = tables.find(row[0].as<std::string>()); at != tables.end()) add(row, at->second);
  };
  fill(properties, add_properties);
  std::map<QualifiedName, std::size_t> places;
  fill(partition_keys,
       [&](const pqxx::row& row, Table& table) { add_partition_key(row, table, places[table.name]++); });
  fill(policies, add_policy);
  fill(statistics, add_statistics);
  fill(inherited_columns, [](const pqxx::row& row, Table& table) {
    if (Column* column = find_column(table, text(row, 1))) column->inherited = true;
  });
  std::map<QualifiedName, Table> parents;  // as they are before anything is left out
  for (const auto& [oid, table] : tables) parents.emplace(table.name, table);
  for (auto& [oid, table] : tables) leave_out_inherited(table, parents);
}

}  // namespace rowan::tool::catalog
