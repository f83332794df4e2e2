-- rowan: remove_enum_value_build_people_ok  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.people_ok
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.people_ok')), false)
-- Create index people_ok on people concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY people_ok ON public.people (id) WHERE mood = 'ok';

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.people_ok') IS NULL
-- Drop index people_ok concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.people_ok;
