-- rowan: replace_index  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.notes_search__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.notes_search__new')), false)
-- Create index notes_search__new on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY notes_search__new ON public.notes (body, id);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.notes_search__new') IS NULL
-- Drop index notes_search__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.notes_search__new;
