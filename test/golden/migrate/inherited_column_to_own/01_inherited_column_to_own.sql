-- rowan: inherited_column_to_own  hazard breaks_old_clients,deletes_data  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column places.note. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.places DROP COLUMN note;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column places.note text. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.places ADD COLUMN note text;
