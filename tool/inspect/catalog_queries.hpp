// Models what is read from pg_catalog: one query per kind of object, the same number whatever the database
// holds. To read another property: a column at the end of its query, and its member in the fill function of
// that kind. Columns that came after PostgreSQL 13 are read through to_jsonb(row), which is silent about
// missing ones.
#pragma once

namespace rowan::tool::catalog {

/// Schemas that are the users': $1 is nothing; every query below repeats this condition on `n`.
#define ROWAN_USER_SCHEMA "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
#define ROWAN_NOT_OF_EXTENSION(catalog, oid)                                                              \
  " and not exists (select from pg_depend x where x.classid = '" catalog "'::regclass and x.objid = " oid \
  " and x.deptype = 'e')"
#define ROWAN_USER_TABLE \
  ROWAN_USER_SCHEMA " and c.relkind in ('r', 'p')" ROWAN_NOT_OF_EXTENSION("pg_class", "c.oid")

inline constexpr auto schemas =
    "select n.nspname, obj_description(n.oid, 'pg_namespace') from pg_namespace n where " ROWAN_USER_SCHEMA
        ROWAN_NOT_OF_EXTENSION("pg_namespace", "n.oid") " order by 1";

inline constexpr auto enum_types =
    "select n.nspname, t.typname, array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid "
    "order by "
    "e.enumsortorder), obj_description(t.oid, 'pg_type') from pg_type t join pg_namespace n on n.oid = "
    "t.typnamespace where t.typtype = 'e' and " ROWAN_USER_SCHEMA ROWAN_NOT_OF_EXTENSION("pg_type", "t.oid");

/// The last column lists what the model has no place for.
inline constexpr auto tables =
    "select c.oid, n.nspname, c.relname, obj_description(c.oid, 'pg_class'), array_remove(array["
    "case when c.reloftype <> 0 then 'row type of table' end], null) from pg_class c join pg_namespace n on "
    "n.oid = c.relnamespace "
    "where " ROWAN_USER_TABLE;

inline constexpr auto columns =
    "select a.attrelid, a.attname, coalesce(e.oid, t.oid), coalesce(en.nspname, tn.nspname), "
    "coalesce(e.typname, t.typname), e.oid is not null, a.atttypmod, format_type(coalesce(e.oid, t.oid), "
    "a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, col_description(c.oid, "
    "a.attnum), a.attgenerated, kn.nspname, case when a.attcollation <> t.typcollation then k.collname end, "
    "case when a.attstorage <> t.typstorage then a.attstorage end, to_jsonb(a)->>'attcompression', "
    "nullif(a.attstattarget, -1), coalesce(a.attoptions, '{}') "
    "from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace "
    "join pg_type t on t.oid = a.atttypid join pg_namespace tn on tn.oid = t.typnamespace "
    "left join pg_type e on e.oid = t.typelem and t.typcategory = 'A' "
    "left join pg_namespace en on en.oid = e.typnamespace "
    "left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum "
    "left join pg_collation k on k.oid = a.attcollation left join pg_namespace kn on kn.oid = "
    "k.collnamespace "
    "where a.attnum > 0 and not a.attisdropped and " ROWAN_USER_TABLE " order by a.attrelid, a.attnum";

/// Names of the columns in `numbers`, in that order.
#define ROWAN_NAMES(numbers, table)                                               \
  "array(select k.attname::text from unnest(" numbers                             \
  ") with ordinality u(number, place) join pg_attribute k on k.attrelid = " table \
  " and k.attnum = u.number order by u.place)"

/// Primary keys, uniques, checks, foreign keys, exclusions, but for what a table inherits. NOT NULL
/// constraints (18: contype n) are a property of their column, constraint triggers (t) are triggers.
inline constexpr auto constraints =
    "select r.conrelid, r.conname, r.contype, " ROWAN_NAMES("r.conkey", "r.conrelid")
    ", pg_get_expr(r.conbin, r.conrelid), r.convalidated, r.condeferrable, r.condeferred, fn.nspname, f.relname, "
    ROWAN_NAMES("r.confkey", "r.confrelid")
    ", r.confdeltype, r.confupdtype, r.confmatchtype, array(select k.attname::text from "
    "jsonb_array_elements_text(coalesce(nullif(to_jsonb(r)->'confdelsetcols', 'null'), '[]')) with ordinality "
    "u(number, place) join pg_attribute k on k.attrelid = r.conrelid and k.attnum = u.number::int order by "
    "u.place), coalesce((to_jsonb(i)->>'indnullsnotdistinct')::bool, false), array_remove(array["
    "case when to_jsonb(r)->>'conperiod' = 'true' then 'PERIOD of' end, "
    "case when to_jsonb(r)->>'conenforced' = 'false' then 'NOT ENFORCED of' end], null), "
    ROWAN_NAMES("(i.indkey::int2[])[i.indnkeyatts:]", "i.indrelid")
    ", coalesce(ic.reloptions, '{}'), coalesce(s.spcname, ''), obj_description(r.oid, 'pg_constraint'), "
    "r.contype = 'c' and r.connoinherit, pg_get_expr(i.indpred, i.indrelid) "
    "from pg_constraint r join pg_class c on c.oid = r.conrelid join pg_namespace n on n.oid = c.relnamespace "
    "left join pg_class f on f.oid = r.confrelid left join pg_namespace fn on fn.oid = f.relnamespace "
    "left join pg_index i on i.indexrelid = r.conindid and r.contype in ('p', 'u', 'x') "
    "left join pg_class ic on ic.oid = i.indexrelid left join pg_tablespace s on s.oid = ic.reltablespace "
    "where r.contype in ('p', 'u', 'c', 'f', 'x') and r.conparentid = 0 and (r.contype <> 'c' or "
    "r.coninhcount = 0) and " ROWAN_USER_TABLE;

/// A name as SQL writes it with an empty search_path, `public` taken for granted.
#define ROWAN_QUALIFIED(space, name) \
  "case when " space " in ('pg_catalog', 'public') then " name " else " space " || '.' || " name " end"

/// One row per key of each index that no constraint owns, nor an index of the parent of a partition, and of
/// each exclusion constraint, whose operators the last column holds.
inline constexpr auto index_keys =
    "select i.indrelid, ic.relname, i.indisunique, am.amname, " ROWAN_NAMES(
        "(i.indkey::int2[])[i.indnkeyatts:]", "i.indrelid")
    ", pg_get_expr(i.indpred, i.indrelid), coalesce((to_jsonb(i)->>'indnullsnotdistinct')::bool, false), "
    "coalesce(ic.reloptions, '{}'), coalesce(s.spcname, ''), obj_description(ic.oid, 'pg_class'), "
    "a.attname, pg_get_indexdef(i.indexrelid, g.key, false), "
    "am.amcanorder_desc, am.nulls_first, case when oc.opcdefault and not exists (select from unnest(ia.attoptions) o where o !~ '^pg_attver=') then '' else " ROWAN_QUALIFIED(
        "ocn.nspname", "oc.opcname::text") " end, "
    "con.nspname, case when con.nspname is not null then co.collname end, i.indisvalid, "
    "coalesce(array(select o from unnest(ia.attoptions) o where o !~ '^pg_attver='), '{}'), "
    "nullif(coalesce(ia.attstattarget, -1), -1), (select case when opn.nspname in ('pg_catalog', 'public') "
    "then op.oprname::text else 'OPERATOR(' || quote_ident(opn.nspname) || '.' || op.oprname || ')' end from "
    "pg_constraint x join pg_operator op on op.oid = x.conexclop[g.key] join pg_namespace opn on opn.oid = "
    "op.oprnamespace where x.conindid = i.indexrelid and x.contype = 'x') "
    "from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_class c on c.oid = i.indrelid "
    "join pg_namespace n on n.oid = c.relnamespace left join pg_tablespace s on s.oid = ic.reltablespace "
    "cross join lateral generate_series(1, i.indnkeyatts) g(key) "
    "cross join lateral (select m.amname, i.indoption[g.key - 1] & 1 = 1 as amcanorder_desc, "
    "i.indoption[g.key - 1] & 2 = 2 as nulls_first from pg_am m where m.oid = ic.relam) am "
    "left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = nullif(i.indkey[g.key - 1], 0) "
    "join pg_attribute ia on ia.attrelid = i.indexrelid and ia.attnum = g.key "
    "join pg_type k on k.oid = ia.atttypid "
    "join pg_opclass oc on oc.oid = i.indclass[g.key - 1] join pg_namespace ocn on ocn.oid = oc.opcnamespace "
    "left join pg_collation co on co.oid = i.indcollation[g.key - 1] "
    "left join pg_namespace con on con.oid = co.collnamespace and "
    "co.oid not in (0, coalesce(a.attcollation, k.typcollation)) "
    "where not exists (select from pg_constraint r where r.conindid = i.indexrelid and r.contype in ('p', 'u')) "
    "and not ic.relispartition and " ROWAN_USER_TABLE " order by i.indrelid, ic.relname, g.key";

#undef ROWAN_QUALIFIED
#undef ROWAN_NAMES
#undef ROWAN_USER_TABLE
#undef ROWAN_NOT_OF_EXTENSION
#undef ROWAN_USER_SCHEMA

}  // namespace rowan::tool::catalog
