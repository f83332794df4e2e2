-- rowan: check_moves_to_new_column  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column goods.mass numeric(8,2). ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods ADD COLUMN mass numeric(8,2);

-- Add check goods.sane__new not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods ADD CONSTRAINT sane__new CHECK (mass > 0) NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check goods.sane__new. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT sane__new;

-- Drop column goods.mass. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.goods DROP COLUMN mass;
