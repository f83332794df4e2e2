-- rowan: seed_rows_stay  hazard breaks_old_clients,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column orders.total from integer to bigint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.orders ALTER COLUMN total TYPE bigint USING total::bigint;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,narrows_type,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column orders.total from bigint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.orders ALTER COLUMN total TYPE integer USING total::integer;
