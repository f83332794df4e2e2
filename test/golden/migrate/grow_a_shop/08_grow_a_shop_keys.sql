-- rowan: grow_a_shop_keys  hazard locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column orders.customer_id not null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.orders ALTER COLUMN customer_id SET NOT NULL;

-- Drop check orders.orders_customer_id_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_not_null;

-- Add unique constraint customers.customers_token_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.customers
  ADD CONSTRAINT customers_token_key
  UNIQUE USING INDEX customers_token_key;

-- Add check customers.customers_token_not_null not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.customers
  ADD CONSTRAINT customers_token_not_null
  CHECK (token IS NOT NULL) NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,index_build,locks_several_tables,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check customers.customers_token_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.customers DROP CONSTRAINT customers_token_not_null;

-- Drop unique constraint customers.customers_token_key. ACCESS EXCLUSIVE: reads and writes wait.
-- H002 index_build.
ALTER TABLE public.customers DROP CONSTRAINT customers_token_key;

CREATE UNIQUE INDEX customers_token_key ON public.customers (token);

-- Add check orders.orders_customer_id_not_null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.orders ADD CONSTRAINT orders_customer_id_not_null CHECK (customer_id IS NOT NULL);

-- Make column orders.customer_id nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.orders ALTER COLUMN customer_id DROP NOT NULL;
