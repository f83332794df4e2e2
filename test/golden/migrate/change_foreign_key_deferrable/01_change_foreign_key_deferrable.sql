-- rowan: change_foreign_key_deferrable  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make foreign key example.children.children_parent_id_fkey deferrable, initially_deferred. ACCESS EXCLUSIVE:
-- reads and writes wait.
ALTER TABLE example.children ALTER CONSTRAINT children_parent_id_fkey DEFERRABLE INITIALLY DEFERRED;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make foreign key example.children.children_parent_id_fkey not deferrable. ACCESS EXCLUSIVE: reads and
-- writes wait.
ALTER TABLE example.children ALTER CONSTRAINT children_parent_id_fkey NOT DEFERRABLE;
