-- rowan: rename_table_and_change_it_build_articles_headline_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.articles_headline_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.articles_headline_idx')), false)
-- Create index articles_headline_idx on articles concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go
-- on, other schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY articles_headline_idx ON public.articles (headline);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.articles_headline_idx') IS NULL
-- Drop index articles_headline_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.articles_headline_idx;
