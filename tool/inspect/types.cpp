#include "inspect/types.hpp"

#include <map>
#include <pqxx/pqxx>

#include "inspect/catalog_fill.hpp"

namespace rowan::tool::catalog {
namespace {

#define ROWAN_USER_OBJECT(catalog, oid)                                                                      \
  "n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (select from pg_depend x where " \
  "x.classid = '" catalog "'::regclass and x.objid = " oid " and x.deptype = 'e')"

constexpr auto extensions =
    "select e.extname, case when n.nspname in ('public', 'pg_catalog') then '' else n.nspname end "
    "from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname <> 'plpgsql'";

constexpr auto collations =
    "select n.nspname, c.collname, case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else "
    "'libc' end, coalesce(to_jsonb(c)->>'colllocale', to_jsonb(c)->>'colliculocale', ''), "
    "coalesce(c.collcollate, ''), coalesce(c.collctype, ''), c.collisdeterministic, "
    "coalesce(obj_description(c.oid, 'pg_collation'), '') "
    "from pg_collation c join pg_namespace n on n.oid = c.collnamespace "
    "where " ROWAN_USER_OBJECT("pg_collation", "c.oid");

constexpr auto domains =
    "select t.oid, n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod), t.typnotnull, "
    "coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault), cn.nspname, co.collname, "
    "coalesce(obj_description(t.oid, 'pg_type'), '') "
    "from pg_type t join pg_namespace n on n.oid = t.typnamespace join pg_type b on b.oid = t.typbasetype "
    "left join pg_collation co on co.oid = t.typcollation and t.typcollation <> b.typcollation "
    "left join pg_namespace cn on cn.oid = co.collnamespace "
    "where t.typtype = 'd' and " ROWAN_USER_OBJECT("pg_type", "t.oid");

constexpr auto domain_checks =
    "select r.contypid, r.conname, pg_get_expr(r.conbin, 0), r.convalidated from pg_constraint r "
    "where r.contypid <> 0 and r.contype = 'c' order by r.conname";

constexpr auto composite_types =
    "select c.oid, n.nspname, c.relname, coalesce(obj_description(c.reltype, 'pg_type'), "
    "obj_description(c.oid, 'pg_class'), '') from pg_class c "
    "join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'c' and " ROWAN_USER_OBJECT(
        "pg_class", "c.oid") " and not exists (select from pg_depend x where x.classid = 'pg_type'::regclass "
                             "and x.objid = c.reltype and x.deptype = 'e')";

constexpr auto attributes =
    "select a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), cn.nspname, co.collname "
    "from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid "
    "left join pg_collation co on co.oid = a.attcollation and a.attcollation <> t.typcollation "
    "left join pg_namespace cn on cn.oid = co.collnamespace "
    "where c.relkind = 'c' and a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum";

constexpr auto range_types =
    "select n.nspname, t.typname, format_type(r.rngsubtype, null), cn.nspname, co.collname, "
    "case when oc.opcdefault then '' else oc.opcname end, "
    "case when r.rngcanonical = 0 then '' else r.rngcanonical::regproc::text end, "
    "case when r.rngsubdiff = 0 then '' else r.rngsubdiff::regproc::text end, "
    "coalesce((select m.typname from pg_type m where m.oid::text = to_jsonb(r)->>'rngmultitypid'), ''), "
    "coalesce(obj_description(t.oid, 'pg_type'), '') "
    "from pg_range r join pg_type t on t.oid = r.rngtypid join pg_namespace n on n.oid = t.typnamespace "
    "join pg_type b on b.oid = r.rngsubtype join pg_opclass oc on oc.oid = r.rngsubopc "
    "left join pg_collation co on co.oid = r.rngcollation and r.rngcollation <> b.typcollation "
    "left join pg_namespace cn on cn.oid = co.collnamespace "
    "where " ROWAN_USER_OBJECT("pg_type", "t.oid");
#undef ROWAN_USER_OBJECT

QualifiedName name(const pqxx::row& row, int column) { return {text(row, column), text(row, column + 1)}; }

CollationName collation(const pqxx::row& row, int column) {
  if (row[column].is_null()) return {};
  return name(row, column);
}

void read_domains(pqxx::transaction_base& transaction, Schema& schema) {
  std::map<std::string, std::size_t> places;  // by oid
  for (const auto& row : transaction.exec(domains)) {
    Domain domain;
    domain.name = name(row, 1);
    domain.base = type(row, 3);
    domain.not_null = row[4].as<bool>();
    if (!row[5].is_null()) domain.default_value = expression(text(row, 5));
    domain.collation = collation(row, 6);
    domain.comment = text(row, 8);
    places[text(row, 0)] = schema.domains.size();
    schema.domains.push_back(std::move(domain));
  }
  for (const auto& row : transaction.exec(domain_checks)) {
    const auto at = places.find(text(row, 0));
    if (at == places.end()) continue;
    Check check;
    check.name = text(row, 1);
    check.expression = expression(text(row, 2));
    check.valid = row[3].as<bool>();
    schema.domains[at->second].checks.push_back(std::move(check));
  }
}

void read_composite_types(pqxx::transaction_base& transaction, Schema& schema) {
  std::map<std::string, std::size_t> places;  // by oid
  for (const auto& row : transaction.exec(composite_types)) {
    places[text(row, 0)] = schema.composite_types.size();
    schema.composite_types.push_back({name(row, 1), {}, text(row, 3)});
  }
  for (const auto& row : transaction.exec(attributes))
    if (const auto at = places.find(text(row, 0)); at != places.end())
      schema.composite_types[at->second].attributes.push_back(
          {text(row, 1), type(row, 2), collation(row, 3)});
}

RangeType range_type(const pqxx::row& row) {
  RangeType range;
  range.name = name(row, 0);
  range.subtype = type(row, 2);
  range.collation = collation(row, 3);
  range.operator_class = text(row, 5);
  range.canonical = text(row, 6);
  range.subtype_diff = text(row, 7);
  if (const auto multirange = text(row, 8); multirange != multirange_name(range))
    range.multirange = multirange;
  range.comment = text(row, 9);
  return range;
}

Collation own_collation(const pqxx::row& row) {
  Collation collation;
  collation.name = name(row, 0);
  collation.provider = text(row, 2);
  collation.locale = text(row, 3);
  // PostgreSQL 13 and 14 keep the locale of ICU where 15 keeps that of the C library.
  if (collation.provider != "libc" && collation.locale.empty()) collation.locale = text(row, 4);
  if (collation.provider == "libc") {
    collation.lc_collate = text(row, 4);
    collation.lc_ctype = text(row, 5);
  }
  collation.deterministic = row[6].as<bool>();
  collation.comment = text(row, 7);
  return collation;
}

}  // namespace

void read_types(pqxx::transaction_base& transaction, Schema& schema) {
  for (const auto& row : transaction.exec(extensions))
    schema.extensions.push_back({text(row, 0), text(row, 1), {}});
  for (const auto& row : transaction.exec(collations)) schema.collations.push_back(own_collation(row));
  read_domains(transaction, schema);
  read_composite_types(transaction, schema);
  for (const auto& row : transaction.exec(range_types)) schema.range_types.push_back(range_type(row));
}

}  // namespace rowan::tool::catalog
