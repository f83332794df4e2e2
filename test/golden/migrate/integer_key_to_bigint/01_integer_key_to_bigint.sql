-- rowan: integer_key_to_bigint  hazard breaks_old_clients,locks_other_table,locks_several_tables,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key children.children_parent_id_fkey. ACCESS EXCLUSIVE: reads and writes wait. On parents
-- ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.children DROP CONSTRAINT children_parent_id_fkey;

-- Change type of column parents.id from integer to bigint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.parents ALTER COLUMN id TYPE bigint USING id::bigint;

-- Change type of column children.parent_id from integer to bigint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.children ALTER COLUMN parent_id TYPE bigint USING parent_id::bigint;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_other_table,locks_several_tables,narrows_type,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column children.parent_id from bigint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.children ALTER COLUMN parent_id TYPE integer USING parent_id::integer;

-- Change type of column parents.id from bigint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.parents ALTER COLUMN id TYPE integer USING id::integer;

-- Add foreign key children.children_parent_id_fkey to parents. SHARE ROW EXCLUSIVE: reads go on, writes wait.
-- On parents SHARE ROW EXCLUSIVE: reads go on, writes wait. H004 scans_table. H005 locks_other_table.
ALTER TABLE public.children
  ADD CONSTRAINT children_parent_id_fkey
  FOREIGN KEY (parent_id) REFERENCES public.parents (id);
