-- rowan: text_to_enum_build_tasks_open_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.tasks_open_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.tasks_open_idx')), false)
-- Create index tasks_open_idx on tasks concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY tasks_open_idx ON public.tasks (id) WHERE state = 'open';

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.tasks_open_idx') IS NULL
-- Drop index tasks_open_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.tasks_open_idx;
