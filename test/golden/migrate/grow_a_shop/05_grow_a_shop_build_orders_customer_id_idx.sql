-- rowan: grow_a_shop_build_orders_customer_id_idx  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.orders_customer_id_idx
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.orders_customer_id_idx')), false)
-- Create index orders_customer_id_idx on orders concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. H002 index_build.
CREATE INDEX CONCURRENTLY orders_customer_id_idx ON public.orders (customer_id);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.orders_customer_id_idx') IS NULL
-- Drop index orders_customer_id_idx concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.orders_customer_id_idx;
