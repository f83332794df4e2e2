-- rowan: add_self_reference_foreign_keys  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.nodes_up_id_idx')), false) THEN
    RAISE EXCEPTION 'index nodes_up_id_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Add foreign key nodes.nodes_up_id_fkey to nodes not valid. SHARE ROW EXCLUSIVE: reads go on, writes wait.
ALTER TABLE public.nodes
  ADD CONSTRAINT nodes_up_id_fkey
  FOREIGN KEY (up_id) REFERENCES public.nodes (id)
  NOT VALID;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key nodes.nodes_up_id_fkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.nodes DROP CONSTRAINT nodes_up_id_fkey;
