-- rowan: repoint_foreign_key_swap  hazard locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key children.children_parent_id_fkey. ACCESS EXCLUSIVE: reads and writes wait. On parents
-- ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.children DROP CONSTRAINT children_parent_id_fkey;

-- Rename constraint children.children_parent_id_fkey__new to children_parent_id_fkey. ACCESS EXCLUSIVE: reads
-- and writes wait.
ALTER TABLE public.children
  RENAME CONSTRAINT children_parent_id_fkey__new TO children_parent_id_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename constraint children.children_parent_id_fkey to children_parent_id_fkey__new. ACCESS EXCLUSIVE: reads
-- and writes wait.
ALTER TABLE public.children
  RENAME CONSTRAINT children_parent_id_fkey TO children_parent_id_fkey__new;

-- Add foreign key children.children_parent_id_fkey to parents. SHARE ROW EXCLUSIVE: reads go on, writes wait.
-- On parents SHARE ROW EXCLUSIVE: reads go on, writes wait. H004 scans_table. H005 locks_other_table.
ALTER TABLE public.children
  ADD CONSTRAINT children_parent_id_fkey
  FOREIGN KEY (parent_id) REFERENCES public.parents (id);
