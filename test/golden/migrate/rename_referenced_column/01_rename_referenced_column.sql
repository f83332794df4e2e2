-- rowan: rename_referenced_column  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename column parents.id to number. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.parents RENAME COLUMN id TO number;

-- Rename sequence of identity column parents.number to parents_number_seq.
ALTER SEQUENCE public.parents_id_seq RENAME TO parents_number_seq;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename sequence of identity column parents.number to parents_id_seq.
ALTER SEQUENCE public.parents_number_seq RENAME TO parents_id_seq;

-- Rename column parents.number to id. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.parents RENAME COLUMN number TO id;
