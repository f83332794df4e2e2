-- rowan: generated_to_plain_under_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop expression of column codes.code. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.codes ALTER COLUMN code DROP EXPRESSION;

-- Set default of column codes.code to 0. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.codes ALTER COLUMN code SET DEFAULT 0;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,index_build,index_drop_blocks,locks_other_table,locks_several_tables,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column codes.code. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.codes ALTER COLUMN code DROP DEFAULT;

-- Drop foreign key uses.uses_code_fkey. ACCESS EXCLUSIVE: reads and writes wait. On codes ACCESS EXCLUSIVE:
-- reads and writes wait. H005 locks_other_table.
ALTER TABLE public.uses DROP CONSTRAINT uses_code_fkey;

-- Drop check codes.even. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.codes DROP CONSTRAINT even;

-- Drop unique constraint codes.codes_code_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.codes DROP CONSTRAINT codes_code_key;

-- Drop index codes_n_code_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.codes_n_code_idx;

-- Drop column codes.code. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.codes DROP COLUMN code;

-- Add column codes.code integer. ACCESS EXCLUSIVE: reads and writes wait. H003 rewrites_table.
ALTER TABLE public.codes ADD COLUMN code integer NOT NULL GENERATED ALWAYS AS (n * 2) STORED;

-- Add unique constraint codes.codes_code_key. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.codes ADD CONSTRAINT codes_code_key UNIQUE (code);

-- Add check codes.even. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.codes ADD CONSTRAINT even CHECK ((code % 2) = 0);

-- Create index codes_n_code_idx on codes. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX codes_n_code_idx ON public.codes (n, code);

-- Add foreign key uses.uses_code_fkey to codes. SHARE ROW EXCLUSIVE: reads go on, writes wait. On codes SHARE
-- ROW EXCLUSIVE: reads go on, writes wait. H004 scans_table. H005 locks_other_table.
ALTER TABLE public.uses
  ADD CONSTRAINT uses_code_fkey
  FOREIGN KEY (code) REFERENCES public.codes (code);

-- Set comment of column codes.code. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
COMMENT ON COLUMN public.codes.code IS 'even';
