-- rowan: text_to_enum  hazard breaks_old_clients,index_build,index_drop_blocks,narrows_type,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Create enum type task_state.
CREATE TYPE public.task_state AS ENUM ('open', 'done');

-- Drop check tasks.state_known. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tasks DROP CONSTRAINT state_known;

-- Drop index tasks_open_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.tasks_open_idx;

-- Drop default of column tasks.state. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tasks ALTER COLUMN state DROP DEFAULT;

-- Change type of column tasks.state from text to task_state. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.tasks ALTER COLUMN state TYPE public.task_state USING state::public.task_state;

-- Set default of column tasks.state to 'open'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tasks ALTER COLUMN state SET DEFAULT 'open';

-- Create index tasks_open_idx on tasks. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX tasks_open_idx ON public.tasks (id) WHERE state = 'open';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,index_build,index_drop_blocks,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop index tasks_open_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.tasks_open_idx;

-- Drop default of column tasks.state. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tasks ALTER COLUMN state DROP DEFAULT;

-- Change type of column tasks.state from task_state to text. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.tasks ALTER COLUMN state TYPE text USING state::text;

-- Set default of column tasks.state to 'open'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.tasks ALTER COLUMN state SET DEFAULT 'open';

-- Create index tasks_open_idx on tasks. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX tasks_open_idx ON public.tasks (id) WHERE state = 'open';

-- Add check tasks.state_known. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.tasks ADD CONSTRAINT state_known CHECK (state <> 'lost');

-- Drop enum type task_state.
DROP TYPE public.task_state;
