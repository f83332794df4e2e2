-- rowan: check_moves_to_new_column_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint goods.sane__new. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.goods VALIDATE CONSTRAINT sane__new;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint goods.sane__new not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT sane__new;

ALTER TABLE public.goods ADD CONSTRAINT sane__new CHECK (mass > 0) NOT VALID;
