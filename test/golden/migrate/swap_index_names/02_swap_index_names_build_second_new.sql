-- rowan: swap_index_names_build_second_new  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.second__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.second__new')), false)
-- Create index second__new on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY second__new ON public.notes (a);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.second__new') IS NULL
-- Drop index second__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
DROP INDEX CONCURRENTLY public.second__new;
