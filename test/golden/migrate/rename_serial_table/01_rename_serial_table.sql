-- rowan: rename_serial_table  hazard breaks_old_clients,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename table notes to remarks. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.notes RENAME TO remarks;

-- Rename table logs to entries. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.logs RENAME TO entries;

-- Rename constraint remarks.notes_pkey to remarks_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.remarks RENAME CONSTRAINT notes_pkey TO remarks_pkey;

-- Rename constraint entries.logs_pkey to entries_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.entries RENAME CONSTRAINT logs_pkey TO entries_pkey;

-- Rename sequence notes_id_seq to remarks_id_seq.
ALTER SEQUENCE public.notes_id_seq RENAME TO remarks_id_seq;

-- Rename sequence of identity column entries.id to entries_id_seq.
ALTER SEQUENCE public.logs_id_seq RENAME TO entries_id_seq;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename sequence of identity column entries.id to logs_id_seq.
ALTER SEQUENCE public.entries_id_seq RENAME TO logs_id_seq;

-- Rename sequence remarks_id_seq to notes_id_seq.
ALTER SEQUENCE public.remarks_id_seq RENAME TO notes_id_seq;

-- Rename constraint entries.entries_pkey to logs_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.entries RENAME CONSTRAINT entries_pkey TO logs_pkey;

-- Rename constraint remarks.remarks_pkey to notes_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.remarks RENAME CONSTRAINT remarks_pkey TO notes_pkey;

-- Rename table entries to logs. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.entries RENAME TO logs;

-- Rename table remarks to notes. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.remarks RENAME TO notes;
