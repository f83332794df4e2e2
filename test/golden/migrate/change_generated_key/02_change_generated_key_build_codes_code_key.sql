-- rowan: change_generated_key_build_codes_code_key  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.codes_code_key
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.codes_code_key')), false)
-- Create unique index codes_code_key on codes concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY codes_code_key ON public.codes (code);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.codes_code_key') IS NULL
-- Drop index codes_code_key concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.codes_code_key;
