-- rowan: grow_a_shop_foreign_keys  hazard locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.customers_token_key')), false) THEN
    RAISE EXCEPTION 'index customers_token_key is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.orders_customer_id_idx')), false) THEN
    RAISE EXCEPTION 'index orders_customer_id_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Add foreign key orders.orders_customer_id_fkey to customers not valid. SHARE ROW EXCLUSIVE: reads go on,
-- writes wait. On customers SHARE ROW EXCLUSIVE: reads go on, writes wait. H005 locks_other_table.
ALTER TABLE public.orders
  ADD CONSTRAINT orders_customer_id_fkey
  FOREIGN KEY (customer_id) REFERENCES public.customers (id)
  NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key orders.orders_customer_id_fkey. ACCESS EXCLUSIVE: reads and writes wait. On customers
-- ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_fkey;
