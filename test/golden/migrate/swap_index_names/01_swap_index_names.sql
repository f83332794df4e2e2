-- rowan: swap_index_names  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.first__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.first__new')), false)
-- Create index first__new on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY first__new ON public.notes (b);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.first__new') IS NULL
-- Drop index first__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
DROP INDEX CONCURRENTLY public.first__new;
