// Models one row in every table, made from the catalog alone: what a generic filler can.
// To fill another kind of column, add its branch to `value`.
#pragma once

namespace rowan::test {

/// Keys to other tables and triggers are off; a table whose checks refuse the row stays empty. A column
/// without a default gets a plain value of its type, or nothing where that is not known. Materialized views
/// that nobody has filled yet are filled.
inline constexpr auto one_row_each = R"sql(do $$ declare t record; names text; texts text; begin
  set session_replication_role = replica;
  for t in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' loop
    for required in 0..1 loop
      select string_agg(quote_ident(v.attname), ', ' order by v.attnum), string_agg(v.value, ', ' order by v.attnum)
        into names, texts from (
        select a.attname, a.attnum, case
          when y.typtype = 'e' then (select quote_literal(min(e.enumlabel)) from pg_enum e where e.enumtypid = y.oid)
          when b.typname in ('json', 'jsonb') then quote_literal('{}')
          when b.typname = 'uuid' then 'gen_random_uuid()'
          when b.typname = 'bytea' then quote_literal('\x01')
          when b.typname = 'xml' then quote_literal('<a/>')
          when b.typname = 'bit' then quote_literal('1')
          when b.typname = 'tsvector' then quote_literal('a')
          when y.typcategory = 'A' then quote_literal('{}')
          when y.typcategory = 'N' then '1'
          when y.typcategory = 'S' then quote_literal('a')
          when y.typcategory = 'D' then case when b.typname ~ '^time(tz)?$' then quote_literal('10:00') else 'now()' end
          when y.typcategory = 'T' then quote_literal('1 day')
          when y.typcategory = 'B' then 'true'
          when y.typcategory = 'I' then quote_literal('10.0.0.1')
          when y.typcategory = 'R' then quote_literal('empty')
          end || '::' || format_type(a.atttypid, a.atttypmod) as value
        from pg_attribute a join pg_type y on y.oid = a.atttypid
        join pg_type b on b.oid = coalesce(nullif(y.typbasetype, 0), y.oid)
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.attidentity = '' and not a.atthasdef and (required = 0 or a.attnotnull)) v where v.value is not null;
      begin
        if names is null then
          execute format('insert into %s default values', t.oid::regclass);
        else
          execute format('insert into %s (%s) overriding system value values (%s)', t.oid::regclass, names, texts);
        end if;
        exit;
      exception when others then null;
      end;
    end loop;
  end loop;
  for t in select c.oid from pg_class c where c.relkind = 'm' and not c.relispopulated order by c.oid loop
    begin
      execute format('refresh materialized view %s', t.oid::regclass);
    exception when others then null;
    end;
  end loop; end $$)sql";

}  // namespace rowan::test
