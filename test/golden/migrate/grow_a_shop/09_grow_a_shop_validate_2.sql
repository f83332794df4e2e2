-- rowan: grow_a_shop_validate_2  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint customers.customers_token_not_null. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait.
ALTER TABLE public.customers VALIDATE CONSTRAINT customers_token_not_null;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint customers.customers_token_not_null not valid again. ACCESS EXCLUSIVE: reads and writes
-- wait.
ALTER TABLE public.customers DROP CONSTRAINT customers_token_not_null;

ALTER TABLE public.customers
  ADD CONSTRAINT customers_token_not_null
  CHECK (token IS NOT NULL) NOT VALID;
