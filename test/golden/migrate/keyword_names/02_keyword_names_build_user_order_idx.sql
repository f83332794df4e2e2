-- rowan: keyword_names_build_user_order_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.user_order_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.user_order_idx')), false)
-- Create index user_order_idx on user concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY user_order_idx ON public."user" ("order");

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.user_order_idx') IS NULL
-- Drop index user_order_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.user_order_idx;
