-- rowan: swap_index_names_drop_first_old  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:done SELECT to_regclass('public.first__old') IS NULL
-- Drop index first__old concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
DROP INDEX CONCURRENTLY public.first__old;

-- migrate:down transaction:false
-- +goose Down
-- The way back: hazard index_build

-- rowan:builds_index public.first__old
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.first__old')), false)
-- Create index first__old on notes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY first__old ON public.notes (a);
