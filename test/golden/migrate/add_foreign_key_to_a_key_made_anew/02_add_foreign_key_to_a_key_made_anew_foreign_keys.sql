-- rowan: add_foreign_key_to_a_key_made_anew_foreign_keys  hazard locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add foreign key children.children_parent_id_fkey to parents not valid. SHARE ROW EXCLUSIVE: reads go on,
-- writes wait. On parents SHARE ROW EXCLUSIVE: reads go on, writes wait. H005 locks_other_table.
ALTER TABLE public.children
  ADD CONSTRAINT children_parent_id_fkey
  FOREIGN KEY (parent_id) REFERENCES public.parents (id)
  NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key children.children_parent_id_fkey. ACCESS EXCLUSIVE: reads and writes wait. On parents
-- ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.children DROP CONSTRAINT children_parent_id_fkey;
