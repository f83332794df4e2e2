#include "inspect/raw_objects.hpp"

#include <algorithm>
#include <map>
#include <pqxx/pqxx>
#include <set>

#include "inspect/catalog_fill.hpp"
#include "inspect/server.hpp"
#include "sql/array_cast.hpp"

namespace rowan::tool {
namespace {

using catalog::text;

#define ROWAN_USER_OBJECT(catalog, oid)                                                                      \
  "n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (select from pg_depend x where " \
  "x.classid = '" catalog "'::regclass and x.objid = " oid " and x.deptype in ('e', 'i'))"
#define ROWAN_COMMENT(command, name, oid, catalog)                                                      \
  "coalesce(E';\\nCOMMENT ON " command " ' || " name " || ' IS ' || quote_literal(obj_description(" oid \
  ", '" catalog "')), '')"

// All give: catalog, oid, kind, schema, name, table, up, down, and functions whether their body is
// SQL in quotes. With an empty search_path the texts name
// everything that is not built in with its schema.
constexpr auto functions =
    "select 'pg_proc'::regclass::oid, p.oid, k.kind, n.nspname, p.oid::regprocedure::text, '', "
    "rtrim(pg_get_functiondef(p.oid), E'\\n') || " ROWAN_COMMENT("' || upper(k.kind) || '", "p.oid::regprocedure",
                                                               "p.oid", "pg_proc")
    ", 'DROP ' || upper(k.kind) || ' ' || p.oid::regprocedure, "
    "l.lanname = 'sql' and to_jsonb(p)->>'prosqlbody' is null "
    "from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang "
    "cross join lateral (select case p.prokind when 'p' then 'procedure' else 'function' end as kind) k "
    "where p.prokind <> 'a' and " ROWAN_USER_OBJECT("pg_proc", "p.oid");

constexpr auto aggregates =
    "select 'pg_proc'::regclass::oid, p.oid, 'aggregate', n.nspname, p.oid::regprocedure::text, '', "
    "'CREATE AGGREGATE ' || s.name || ' (' || array_to_string(array_remove(array["
    "'SFUNC = ' || a.aggtransfn::regproc, 'STYPE = ' || format_type(a.aggtranstype, null), "
    "'SSPACE = ' || nullif(a.aggtransspace, 0), "
    "'FINALFUNC = ' || nullif(a.aggfinalfn, 0)::regproc, case when a.aggfinalextra then 'FINALFUNC_EXTRA' end, "
    "'COMBINEFUNC = ' || nullif(a.aggcombinefn, 0)::regproc, 'INITCOND = ' || quote_literal(a.agginitval), "
    "case p.proparallel when 's' then 'PARALLEL = SAFE' when 'r' then 'PARALLEL = RESTRICTED' end"
    "], null), ', ') || ')' || " ROWAN_COMMENT("AGGREGATE", "s.name", "p.oid", "pg_proc")
    ", 'DROP AGGREGATE ' || s.name "
    "from pg_proc p join pg_aggregate a on a.aggfnoid = p.oid join pg_namespace n on n.oid = p.pronamespace "
    "cross join lateral (select quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' || "
    "coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*') || ')' as name) s "
    "where a.aggkind = 'n' and a.aggmtransfn = 0 and a.aggserialfn = 0 and a.aggsortop = 0 and "
    "a.aggfinalmodify = 'r' and " ROWAN_USER_OBJECT("pg_proc", "p.oid");

constexpr auto views =
    "select 'pg_class'::regclass::oid, c.oid, k.kind, n.nspname, c.relname, '', "
    "'CREATE ' || upper(k.kind) || ' ' || c.oid::regclass || coalesce(' WITH (' || array_to_string("
    "c.reloptions, ', ') || ')', '') || E' AS\\n' || rtrim(pg_get_viewdef(c.oid), ';') || "
    "case when c.relkind = 'm' and not c.relispopulated then E'\\nWITH NO DATA' else '' end || "
    "coalesce((select string_agg(E';\\n' || pg_get_indexdef(i.indexrelid) || case when i.indisclustered then "
    "E';\\nALTER MATERIALIZED VIEW ' || c.oid::regclass || ' CLUSTER ON ' || quote_ident(x.relname) else '' end"
    " || " ROWAN_COMMENT("INDEX", "x.oid::regclass", "x.oid", "pg_class") ", '' "
    "order by x.relname) from pg_index i join pg_class x on x.oid = i.indexrelid where i.indrelid = c.oid), '') || " ROWAN_COMMENT(
        "' || upper(k.kind) || '", "c.oid::regclass", "c.oid", "pg_class")
    " || coalesce((select string_agg(E';\\nCOMMENT ON COLUMN ' || c.oid::regclass || '.' || quote_ident("
    "a.attname) || ' IS ' || quote_literal(d.description), '' order by a.attnum) from pg_attribute a join "
    "pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = a.attnum "
    "where a.attrelid = c.oid and a.attnum > 0), '') || coalesce((select string_agg(E';\\nALTER VIEW ' || c.oid::regclass"
    " || ' ALTER COLUMN ' || quote_ident(a.attname) || ' SET DEFAULT ' || pg_get_expr(e.adbin, c.oid), '' order by "
    "a.attnum) from pg_attrdef e join pg_attribute a on a.attrelid = e.adrelid and a.attnum = e.adnum where "
    "e.adrelid = c.oid), ''), "
    "'DROP ' || upper(k.kind) || ' ' || c.oid::regclass "
    "from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral (select case c.relkind "
    "when 'v' then 'view' else 'materialized view' end as kind) k "
    "where c.relkind in ('v', 'm') and " ROWAN_USER_OBJECT("pg_class", "c.oid");

constexpr auto triggers =
    "select 'pg_trigger'::regclass::oid, g.oid, 'trigger', n.nspname, g.tgname, c.relname, "
    "pg_get_triggerdef(g.oid) || case g.tgenabled when 'O' then '' else E';\\nALTER TABLE ' || c.oid::regclass "
    "|| case g.tgenabled when 'D' then ' DISABLE' when 'R' then ' ENABLE REPLICA' else ' ENABLE ALWAYS' end || "
    "' TRIGGER ' || quote_ident(g.tgname) end || " ROWAN_COMMENT(
        "TRIGGER", "quote_ident(g.tgname) || ' ON ' || c.oid::regclass", "g.oid", "pg_trigger")
    ", 'DROP TRIGGER ' || quote_ident(g.tgname) || ' ON ' || c.oid::regclass "
    "from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace "
    "where not g.tgisinternal and g.tgparentid = 0 and " ROWAN_USER_OBJECT("pg_trigger", "g.oid");

constexpr auto rules =
    "select 'pg_rewrite'::regclass::oid, w.oid, 'rule', n.nspname, w.rulename, c.relname, "
    "rtrim(pg_get_ruledef(w.oid), ';') || " ROWAN_COMMENT(
        "RULE", "quote_ident(w.rulename) || ' ON ' || c.oid::regclass", "w.oid", "pg_rewrite")
    ", 'DROP RULE ' || quote_ident(w.rulename) || ' ON ' || c.oid::regclass "
    "from pg_rewrite w join pg_class c on c.oid = w.ev_class join pg_namespace n on n.oid = c.relnamespace "
    "where w.rulename <> '_RETURN' and w.ev_enabled = 'O' and " ROWAN_USER_OBJECT("pg_rewrite", "w.oid");

constexpr const char* raw_queries[] = {functions, aggregates, views, triggers, rules};

/// Catalog and oid of an object, and of one that it needs. A view stands for its rule, its row type and the
/// indexes on it.
constexpr auto needs =
    "with o as (select d.*, case when d.classid = 'pg_rewrite'::regclass and w.rulename = '_RETURN' then "
    "w.ev_class else d.objid end as one from pg_depend d left join pg_rewrite w on w.oid = d.objid) "
    "select distinct case when o.one <> o.objid then 'pg_class'::regclass::oid else o.classid end, o.one, "
    "case when t.typrelid <> 0 then 'pg_class'::regclass::oid else o.refclassid end, "
    "coalesce(nullif(t.typrelid, 0), o.refobjid) from o "
    "left join pg_type t on o.refclassid = 'pg_type'::regclass and t.oid = o.refobjid where o.deptype in "
    "('n', 'a')";

/// Functions that defaults, checks, indexes, policies and the like call.
constexpr auto needed_by_tables =
    "select distinct d.refclassid, d.refobjid from pg_depend d left join pg_class c on d.classid = "
    "'pg_class'::regclass and "
    "c.oid = d.objid where d.refclassid = 'pg_proc'::regclass and (c.relkind in ('r', 'p', 'i', 'I') or "
    "d.classid "
    "in ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_policy'::regclass, "
    "'pg_statistic_ext'::regclass, "
    "'pg_type'::regclass))";

constexpr auto columns_of_views =
    "select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod) from pg_attribute a "
    "join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace "
    "where c.relkind in ('v', 'm') and a.attnum > 0 and not a.attisdropped and " ROWAN_USER_OBJECT(
        "pg_class", "c.oid") " order by 1, 2, a.attnum";
#undef ROWAN_COMMENT
#undef ROWAN_USER_OBJECT

using Id = std::pair<std::string, std::string>;  // oids of the catalog and of the object

std::string object_name(const std::string& kind, const QualifiedName& name, const std::string& table) {
  if (!table.empty()) return kind + " " + name.name + " of " + display(QualifiedName{name.schema, table});
  return kind + " " + (name.name.find('(') == std::string::npos ? display(name) : name.name);
}

/// `touch`, `orders.touch`; with its kind where another object has this name.
std::string statement_name(const RawObject& raw, const std::string& kind, const std::string& name,
                           const std::set<std::string>& taken) {
  auto chosen = raw.object.substr(kind.size() + 1);
  if (kind == "trigger" || kind == "rule") chosen = display(raw.of) + "." + name;
  if (chosen.starts_with("public.")) chosen = chosen.substr(7);
  if (const auto bare = chosen.substr(0, chosen.find('(')); !taken.contains(bare)) chosen = bare;
  if (taken.contains(chosen)) chosen = kind + " " + chosen;
  return chosen.size() <= max_identifier_bytes ? chosen : generated_name({chosen}, kind.substr(0, 4));
}

class Reader {
 public:
  explicit Reader(pqxx::transaction_base& transaction) : transaction_(transaction) {}

  RawObjects read() {
    for (const auto* query : raw_queries)
      for (const auto& row : transaction_.exec(query)) add(row);
    put_in_order();
    read_views();
    return std::move(result_);
  }

 private:
  void add(const pqxx::row& row) {
    const auto kind = text(row, 2);
    const QualifiedName name{text(row, 3), text(row, 4)};
    const auto table = text(row, 5);
    RawObject raw{object_name(kind, name, table), {}, {}, false, {"", ""}};
    if (row.size() > 8) raw.loose_body = row[8].as<bool>();
    if (!table.empty()) raw.of = {name.schema, table};
    if (kind.ends_with("view")) raw.of = name;
    raw.statement.name = statement_name(raw, kind, name.name, taken_);
    const bool has_body = row.size() > 8;  // a function: its text is the user's
    raw.statement.up = has_body ? text(row, 6) : deparsed_again(text(row, 6));
    raw.statement.down = text(row, 7);
    taken_.insert(raw.statement.name);
    places_[{text(row, 0), text(row, 1)}] = result_.objects.size();
    result_.objects.push_back(std::move(raw));
  }

  void put_in_order() {
    std::vector<std::set<std::size_t>> needed(result_.objects.size());
    for (const auto& row : transaction_.exec(needs)) {
      const auto from = places_.find({text(row, 0), text(row, 1)});
      const auto to = places_.find({text(row, 2), text(row, 3)});
      if (from != places_.end() && to != places_.end() && from != to) needed[from->second].insert(to->second);
    }
    for (const auto& row : transaction_.exec(needed_by_tables))
      if (const auto at = places_.find({text(row, 0), text(row, 1)}); at != places_.end())
        come_first(at->second, needed);
    for (std::size_t i = 0; i < needed.size(); ++i) {
      auto& [object, statement, names, loose, of] = result_.objects[i];
      for (const auto other : needed[i]) {
        const auto& made = result_.objects[other].statement;
        names.push_back(made.name);
        if (made.stage == statement.stage) statement.after.push_back(made.name);
      }
      std::sort(statement.after.begin(), statement.after.end());
    }
  }

  void come_first(std::size_t object, const std::vector<std::set<std::size_t>>& needed) {
    auto& stage = result_.objects[object].statement.stage;
    if (stage == StatementStage::before_tables) return;
    stage = StatementStage::before_tables;
    for (const auto other : needed[object]) come_first(other, needed);
  }

  void read_views() {
    for (const auto& row : transaction_.exec(columns_of_views)) {
      const QualifiedName name{text(row, 0), text(row, 1)};
      if (result_.views.empty() || result_.views.back().name != name) {
        result_.views.emplace_back();
        result_.views.back().name = name;
      }
      Column column;
      column.name = text(row, 2);
      column.type = catalog::type(row, 3);
      result_.views.back().columns.push_back(std::move(column));
    }
  }

  pqxx::transaction_base& transaction_;
  RawObjects result_;
  std::map<Id, std::size_t> places_;
  std::set<std::string> taken_;
};

}  // namespace

RawObjects read_raw_objects(pqxx::transaction_base& transaction) { return Reader(transaction).read(); }

Snapshot inspect_all(const std::string& url, const Names& bookkeeping) {
  require_database(url);
  pqxx::connection connection(url);
  pqxx::work transaction(connection);
  transaction.exec("set transaction isolation level repeatable read, read only");
  transaction.exec("select set_config('search_path', '', true)");
  auto inspection = inspect(transaction, bookkeeping);
  return {std::move(inspection), read_raw_objects(transaction)};
}

}  // namespace rowan::tool
