-- rowan: add_foreign_key_to_a_key_made_anew_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint children.children_parent_id_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on, other
-- schema changes and VACUUM wait. On parents ROW SHARE: reads and writes go on.
ALTER TABLE public.children VALIDATE CONSTRAINT children_parent_id_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint children.children_parent_id_fkey not valid again. ACCESS EXCLUSIVE: reads and writes wait.
-- On parents ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.children DROP CONSTRAINT children_parent_id_fkey;

ALTER TABLE public.children
  ADD CONSTRAINT children_parent_id_fkey
  FOREIGN KEY (parent_id) REFERENCES public.parents (id)
  NOT VALID;
