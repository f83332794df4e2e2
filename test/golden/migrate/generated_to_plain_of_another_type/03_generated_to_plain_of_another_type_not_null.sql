-- rowan: generated_to_plain_of_another_type_not_null  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column people.next not null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN next SET NOT NULL;

-- Drop check people.people_next_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people DROP CONSTRAINT people_next_not_null;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check people.people_next_not_null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.people ADD CONSTRAINT people_next_not_null CHECK (next IS NOT NULL);

-- Make column people.next nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.people ALTER COLUMN next DROP NOT NULL;
