-- rowan: add_self_reference_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint nodes.nodes_up_id_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
ALTER TABLE public.nodes VALIDATE CONSTRAINT nodes_up_id_fkey;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint nodes.nodes_up_id_fkey not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.nodes DROP CONSTRAINT nodes_up_id_fkey;

ALTER TABLE public.nodes
  ADD CONSTRAINT nodes_up_id_fkey
  FOREIGN KEY (up_id) REFERENCES public.nodes (id)
  NOT VALID;
