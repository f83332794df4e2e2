-- rowan: grow_a_shop_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint orders.orders_customer_id_not_null. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait.
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_customer_id_not_null;

-- Validate constraint orders.remark_short. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
ALTER TABLE public.orders VALIDATE CONSTRAINT remark_short;

-- Validate constraint orders.orders_customer_id_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. On customers ROW SHARE: reads and writes go on.
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_customer_id_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint orders.orders_customer_id_fkey not valid again. ACCESS EXCLUSIVE: reads and writes wait. On
-- customers ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE public.orders
  ADD CONSTRAINT orders_customer_id_fkey
  FOREIGN KEY (customer_id) REFERENCES public.customers (id)
  NOT VALID;

-- Make constraint orders.remark_short not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.orders DROP CONSTRAINT remark_short;

ALTER TABLE public.orders ADD CONSTRAINT remark_short CHECK (length(remark) < 200) NOT VALID;

-- Make constraint orders.orders_customer_id_not_null not valid again. ACCESS EXCLUSIVE: reads and writes
-- wait.
ALTER TABLE public.orders DROP CONSTRAINT orders_customer_id_not_null;

ALTER TABLE public.orders
  ADD CONSTRAINT orders_customer_id_not_null
  CHECK (customer_id IS NOT NULL) NOT VALID;
