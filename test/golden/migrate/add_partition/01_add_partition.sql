-- rowan: add_partition  hazard index_build,locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Create table payments_02. On payments ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
CREATE TABLE public.payments_02 PARTITION OF public.payments FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');

-- Add column payments.note text. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.payments ADD COLUMN note text;

-- Create index payments_note_idx on payments. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX payments_note_idx ON public.payments (note);

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,index_drop_blocks,locks_other_table,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop index payments_note_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.payments_note_idx;

-- Drop column payments.note. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.payments DROP COLUMN note;

-- Drop table payments_02. ACCESS EXCLUSIVE: reads and writes wait. On payments ACCESS EXCLUSIVE: reads and
-- writes wait. H001 deletes_data. H006 breaks_old_clients. H005 locks_other_table.
DROP TABLE public.payments_02;
