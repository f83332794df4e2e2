-- rowan: grow_a_shop_not_null  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column customers.token not null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.customers ALTER COLUMN token SET NOT NULL;

-- Drop check customers.customers_token_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.customers DROP CONSTRAINT customers_token_not_null;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check customers.customers_token_not_null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.customers ADD CONSTRAINT customers_token_not_null CHECK (token IS NOT NULL);

-- Make column customers.token nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.customers ALTER COLUMN token DROP NOT NULL;
