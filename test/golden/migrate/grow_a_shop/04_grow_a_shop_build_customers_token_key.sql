-- rowan: grow_a_shop_build_customers_token_key  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.customers_token_key
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.customers_token_key')), false)
-- Create unique index customers_token_key on customers concurrently. SHARE UPDATE EXCLUSIVE: reads and writes
-- go on, other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY customers_token_key ON public.customers (token);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.customers_token_key') IS NULL
-- Drop index customers_token_key concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.customers_token_key;
