-- rowan: add_self_reference  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column nodes.up_id bigint. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.nodes ADD COLUMN up_id bigint;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column nodes.up_id. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.nodes DROP COLUMN up_id;
