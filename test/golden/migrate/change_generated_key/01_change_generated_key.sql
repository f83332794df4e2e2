-- rowan: change_generated_key  hazard breaks_old_clients,deletes_data,locks_other_table,locks_several_tables,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key uses.uses_code_fkey. ACCESS EXCLUSIVE: reads and writes wait. On codes ACCESS EXCLUSIVE:
-- reads and writes wait. H005 locks_other_table.
ALTER TABLE public.uses DROP CONSTRAINT uses_code_fkey;

-- Drop unique constraint codes.codes_code_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.codes DROP CONSTRAINT codes_code_key;

-- Drop column codes.code. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.codes DROP COLUMN code;

-- Add column codes.code integer. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.codes ADD COLUMN code integer NOT NULL GENERATED ALWAYS AS (n * 3) STORED;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,index_build,locks_other_table,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop column codes.code. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.codes DROP COLUMN code;

-- Add column codes.code integer. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.codes ADD COLUMN code integer NOT NULL GENERATED ALWAYS AS (n * 2) STORED;

-- Add unique constraint codes.codes_code_key. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.codes ADD CONSTRAINT codes_code_key UNIQUE (code);

-- Add foreign key uses.uses_code_fkey to codes. SHARE ROW EXCLUSIVE: reads go on, writes wait. On codes SHARE
-- ROW EXCLUSIVE: reads go on, writes wait. H004 scans_table. H005 locks_other_table.
ALTER TABLE public.uses
  ADD CONSTRAINT uses_code_fkey
  FOREIGN KEY (code) REFERENCES public.codes (code);
