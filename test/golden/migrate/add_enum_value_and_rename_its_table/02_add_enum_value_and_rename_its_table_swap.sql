-- rowan: add_enum_value_and_rename_its_table_swap  hazard breaks_old_clients,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename table people to persons. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.people RENAME TO persons;

-- Rename column persons.mood to feeling. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.persons RENAME COLUMN mood TO feeling;

-- Rename constraint persons.people_pkey to persons_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.persons RENAME CONSTRAINT people_pkey TO persons_pkey;

-- Rename sequence of identity column persons.id to persons_id_seq.
ALTER SEQUENCE public.people_id_seq RENAME TO persons_id_seq;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename sequence of identity column persons.id to people_id_seq.
ALTER SEQUENCE public.persons_id_seq RENAME TO people_id_seq;

-- Rename constraint persons.persons_pkey to people_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.persons RENAME CONSTRAINT persons_pkey TO people_pkey;

-- Rename column persons.feeling to mood. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.persons RENAME COLUMN feeling TO mood;

-- Rename table persons to people. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.persons RENAME TO people;
