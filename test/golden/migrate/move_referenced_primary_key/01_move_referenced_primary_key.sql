-- rowan: move_referenced_primary_key  hazard locks_other_table,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key children.children_parent_id_fkey. ACCESS EXCLUSIVE: reads and writes wait. On parents
-- ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.children DROP CONSTRAINT children_parent_id_fkey;

-- Drop unique constraint parents.parents_code_key. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.parents DROP CONSTRAINT parents_code_key;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build,locks_other_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add unique constraint parents.parents_code_key. ACCESS EXCLUSIVE: reads and writes wait. H002 index_build.
ALTER TABLE public.parents ADD CONSTRAINT parents_code_key UNIQUE (code);

-- Add foreign key children.children_parent_id_fkey to parents. SHARE ROW EXCLUSIVE: reads go on, writes wait.
-- On parents SHARE ROW EXCLUSIVE: reads go on, writes wait. H004 scans_table. H005 locks_other_table.
ALTER TABLE public.children
  ADD CONSTRAINT children_parent_id_fkey
  FOREIGN KEY (parent_id) REFERENCES public.parents (id);
