-- rowan: rename_foreign_key_column  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename column children.parent_id to mother_id. ACCESS EXCLUSIVE: reads and writes wait.
-- H006 breaks_old_clients.
ALTER TABLE public.children RENAME COLUMN parent_id TO mother_id;

-- Rename constraint children.children_parent_id_fkey to children_mother_id_fkey. ACCESS EXCLUSIVE: reads and
-- writes wait.
ALTER TABLE public.children RENAME CONSTRAINT children_parent_id_fkey TO children_mother_id_fkey;

-- Rename index children_parent_id_idx to children_mother_id_idx.
ALTER INDEX public.children_parent_id_idx RENAME TO children_mother_id_idx;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename index children_mother_id_idx to children_parent_id_idx.
ALTER INDEX public.children_mother_id_idx RENAME TO children_parent_id_idx;

-- Rename constraint children.children_mother_id_fkey to children_parent_id_fkey. ACCESS EXCLUSIVE: reads and
-- writes wait.
ALTER TABLE public.children RENAME CONSTRAINT children_mother_id_fkey TO children_parent_id_fkey;

-- Rename column children.mother_id to parent_id. ACCESS EXCLUSIVE: reads and writes wait.
-- H006 breaks_old_clients.
ALTER TABLE public.children RENAME COLUMN mother_id TO parent_id;
