-- rowan: add_composite_foreign_key_validate  postgres>=15
-- migrate:up
-- +goose Up
-- Validate constraint children.children_org_parent_id_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on,
-- other schema changes and VACUUM wait. On parents ROW SHARE: reads and writes go on.
ALTER TABLE public.children VALIDATE CONSTRAINT children_org_parent_id_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint children.children_org_parent_id_fkey not valid again. ACCESS EXCLUSIVE: reads and writes
-- wait. On parents ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.children DROP CONSTRAINT children_org_parent_id_fkey;

ALTER TABLE public.children
  ADD CONSTRAINT children_org_parent_id_fkey
  FOREIGN KEY (org, parent_id) REFERENCES public.parents (org, id)
  ON DELETE SET NULL (parent_id) NOT VALID;
