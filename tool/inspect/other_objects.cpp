#include "inspect/other_objects.hpp"

#include <algorithm>
#include <pqxx/pqxx>

#include "inspect/catalog_fill.hpp"

namespace rowan::tool {
namespace {

using catalog::text;

/// `query` gives: kind, schema (empty: of none, or the name holds it), name, table (empty: of none), catalog,
/// oid. `s` are the schemas of the users.
struct OtherKind {
  bool outside = false;
  const char* query;
};

constexpr OtherKind other_kinds[] = {
    {false,
     "select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'foreign table' end, "
     "s.name, c.relname::text, '', 'pg_class'::regclass, c.oid from pg_class c join s on s.oid = "
     "c.relnamespace where c.relkind in ('v', 'm', 'f') and not exists (select from pg_depend d where "
     "d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i' and d.refobjsubid > 0)"},
    // The constructors of a range type belong to it.
    {false,
     "select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end, '', "
     "p.oid::regprocedure::text, '', 'pg_proc'::regclass, p.oid from pg_proc p where p.pronamespace in "
     "(select oid from s) and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and "
     "d.objid = p.oid and d.deptype = 'i')"},
    {false,
     "select 'trigger', s.name, g.tgname::text, c.relname::text, 'pg_trigger'::regclass, g.oid from "
     "pg_trigger g join pg_class c on c.oid = g.tgrelid join s on s.oid = c.relnamespace where not "
     "g.tgisinternal"},
    {false,
     "select 'rule', s.name, w.rulename::text, c.relname::text, 'pg_rewrite'::regclass, w.oid from "
     "pg_rewrite w join pg_class c on c.oid = w.ev_class join s on s.oid = c.relnamespace where w.rulename "
     "<> '_RETURN'"},
    {false,
     "select 'operator', '', o.oid::regoperator::text, '', 'pg_operator'::regclass, o.oid from pg_operator o "
     "join s on s.oid = o.oprnamespace"},
    {false,
     "select 'operator class', s.name, o.opcname::text, '', 'pg_opclass'::regclass, o.oid from pg_opclass o "
     "join s on s.oid = o.opcnamespace"},
    {false,
     "select 'operator family', s.name, o.opfname::text, '', 'pg_opfamily'::regclass, o.oid from pg_opfamily "
     "o join s on s.oid = o.opfnamespace"},
    // A range type is cast to its multirange by itself.
    {false,
     "select 'cast', '', '(' || format_type(c.castsource, null) || ' AS ' || format_type(c.casttarget, null) "
     "|| ')', '', 'pg_cast'::regclass, c.oid from pg_cast c where c.oid >= 16384 and not exists (select from "
     "pg_depend d where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i')"},
    {false,
     "select 'conversion', s.name, c.conname::text, '', 'pg_conversion'::regclass, c.oid from pg_conversion "
     "c join s on s.oid = c.connamespace"},
    {false,
     "select 'text search configuration', s.name, t.cfgname::text, '', 'pg_ts_config'::regclass, t.oid from "
     "pg_ts_config t join s on s.oid = t.cfgnamespace"},
    {false,
     "select 'text search dictionary', s.name, t.dictname::text, '', 'pg_ts_dict'::regclass, t.oid from "
     "pg_ts_dict t join s on s.oid = t.dictnamespace"},
    {false,
     "select 'text search parser', s.name, t.prsname::text, '', 'pg_ts_parser'::regclass, t.oid from "
     "pg_ts_parser t join s on s.oid = t.prsnamespace"},
    {false,
     "select 'text search template', s.name, t.tmplname::text, '', 'pg_ts_template'::regclass, t.oid from "
     "pg_ts_template t join s on s.oid = t.tmplnamespace"},
    // An array type has an element whose array it is.
    {false,
     "select case when t.typisdefined then 'base type' else 'shell type' end, s.name, t.typname::text, '', "
     "'pg_type'::regclass, t.oid from pg_type t join s on s.oid = t.typnamespace where t.typtype in ('b', "
     "'p') and not exists (select from pg_type e where e.typarray = t.oid)"},
    {false,
     "select 'transform', '', '(' || format_type(t.trftype, null) || ' ' || l.lanname || ')', '', "
     "'pg_transform'::regclass, t.oid from pg_transform t join pg_language l on l.oid = t.trflang"},
    {false,
     "select 'language', '', l.lanname::text, '', 'pg_language'::regclass, l.oid from pg_language l where "
     "l.oid >= 16384"},
    {false,
     "select 'access method', '', a.amname::text, '', 'pg_am'::regclass, a.oid from pg_am a where a.oid >= "
     "16384"},
    {false,
     "select 'event trigger', '', e.evtname::text, '', 'pg_event_trigger'::regclass, e.oid from "
     "pg_event_trigger e"},
    {false,
     "select 'foreign-data wrapper', '', f.fdwname::text, '', 'pg_foreign_data_wrapper'::regclass, f.oid "
     "from "
     "pg_foreign_data_wrapper f"},
    {false,
     "select 'foreign server', '', f.srvname::text, '', 'pg_foreign_server'::regclass, f.oid from "
     "pg_foreign_server f"},
    {false,
     "select 'comment of constraint', s.name, c.conname::text, t.typname::text, 'pg_constraint'::regclass, "
     "c.oid from pg_description d join pg_constraint c on d.classoid = 'pg_constraint'::regclass and c.oid = "
     "d.objoid join pg_type t on t.oid = c.contypid join s on s.oid = t.typnamespace"},
    {false,
     "select 'comment of attribute', s.name, a.attname::text, c.relname::text, 'pg_class'::regclass, c.oid "
     "from pg_description d join pg_class c on d.classoid = 'pg_class'::regclass and c.oid = d.objoid join s "
     "on s.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid where "
     "c.relkind = 'c'"},
    {false,
     "select 'comment of index', s.name, x.relname::text, '', 'pg_class'::regclass, x.oid from pg_constraint "
     "r "
     "join pg_class x on x.oid = r.conindid join s on s.oid = x.relnamespace join pg_description d on "
     "d.objoid "
     "= x.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0 where r.contype in ('p', 'u', 'x')"},
    {true,
     "select 'user mapping', '', m.usename || ' on ' || m.srvname, '', 'pg_user_mapping'::regclass, m.umid "
     "from pg_user_mappings m"},
    {true,
     "select 'publication', '', p.pubname::text, '', 'pg_publication'::regclass, p.oid from pg_publication "
     "p"},
    {true,
     "select 'subscription', '', p.subname::text, '', 'pg_subscription'::regclass, p.oid from "
     "pg_subscription p where p.subdbid = (select oid from pg_database where datname = current_database())"},
    {true,
     "select 'privileges of schema', '', s.name, '', 'pg_namespace'::regclass, s.oid from s where s.acl is "
     "distinct from (select i.initprivs from pg_init_privs i where i.classoid = 'pg_namespace'::regclass and "
     "i.objoid = s.oid and i.privtype = 'i') and s.acl is not null"},
    {true,
     "select 'privileges of ' || case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when "
     "'S' then 'sequence' when 'f' then 'foreign table' else 'table' end, s.name, c.relname::text, '', "
     "'pg_class'::regclass, c.oid from pg_class c join s on s.oid = c.relnamespace where c.relacl <> "
     "acldefault(case c.relkind when 'S' then 's' else 'r' end::\"char\", c.relowner)"},
    {true,
     "select 'privileges of column', s.name, a.attname::text, c.relname::text, 'pg_class'::regclass, c.oid "
     "from pg_attribute a join pg_class c on c.oid = a.attrelid join s on s.oid = c.relnamespace where "
     "a.attacl is not null and not a.attisdropped"},
    {true,
     "select 'privileges of function', '', p.oid::regprocedure::text, '', 'pg_proc'::regclass, p.oid from "
     "(select * from pg_proc where pronamespace in (select oid from s) offset 0) p where p.proacl <> "
     "acldefault('f', p.proowner)"},
    {true,
     "select 'privileges of type', s.name, t.typname::text, '', 'pg_type'::regclass, t.oid from pg_type t "
     "join s on s.oid = t.typnamespace where t.typacl <> acldefault('T', t.typowner)"},
    {true,
     "select 'default privileges', '', 'of ' || pg_get_userbyid(a.defaclrole) || coalesce(' in ' || (select "
     "nspname from pg_namespace where oid = a.defaclnamespace), '') || ' on ' || case a.defaclobjtype when "
     "'r' "
     "then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types' else 'schemas' "
     "end, '', 'pg_default_acl'::regclass, a.oid from pg_default_acl a"},
    {true,
     "select 'setting of the database', '', r.setting || coalesce(' of ' || nullif(r.role, '-'), ''), '', "
     "'pg_database'::regclass, 0::oid from (select unnest(setconfig) as setting, setrole::regrole::text as "
     "role from pg_db_role_setting where setdatabase = (select oid from pg_database where datname = "
     "current_database())) r"},
    {true,
     "select 'security label', '', l.objtype || ' ' || l.objname, '', l.classoid, l.objoid from pg_seclabels "
     "l where l.objtype not in ('role', 'database', 'tablespace')"},
};

std::string query_of_all() {
  std::string query =
      "with s as materialized (select n.oid, n.nspname::text as name, n.nspacl as acl from pg_namespace n "
      "where n.nspname !~ '^pg_' and n.nspname <> 'information_schema') select k.outside, k.kind, k.space, "
      "k.name, k.of_table from (";
  std::string between;
  for (const auto& kind : other_kinds) {
    query += between + "select " + (kind.outside ? "true" : "false") + ", k.* from (" + kind.query +
             ") k(kind, space, name, of_table, catalog, oid)";
    between = " union all ";
  }
  return query +
         ") k(outside, kind, space, name, of_table, catalog, oid) where not exists (select from pg_depend x "
         "where x.classid = k.catalog and x.objid = k.oid and x.deptype = 'e') order by 1, 2, 3, 5, 4";
}

OtherObject object_of(const pqxx::row& row) {
  const auto kind = text(row, 1);
  const auto space = text(row, 2);
  const auto name = text(row, 3);
  const auto table = text(row, 4);
  if (!table.empty()) return {kind, name + " of " + display(QualifiedName{space, table})};
  return {kind, space.empty() ? name : display(QualifiedName{space, name})};
}

}  // namespace

OtherObjectNames read_other_objects(pqxx::transaction_base& transaction, const Names& bookkeeping) {
  static const auto query = query_of_all();
  const auto is_bookkeeping = [&](const std::string& name) {
    return std::find(bookkeeping.begin(), bookkeeping.end(), name) != bookkeeping.end();
  };
  OtherObjectNames found;
  for (const auto& row : transaction.exec(query)) {
    const bool outside = row[0].as<bool>();
    if (is_bookkeeping(text(row, 4)) || (outside && is_bookkeeping(text(row, 3)))) continue;
    auto object = object_of(row);
    if (outside)
      found.outside.push_back(std::move(object));
    else
      found.objects.push_back(object.kind + " " + object.name);
  }
  return found;
}

}  // namespace rowan::tool
