-- rowan: check_text_is_kept  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check goods.label_plain not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods
  ADD CONSTRAINT label_plain
  CHECK (label <> 'it''s' AND label !~ E'\\d+') NOT VALID;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check goods.label_plain. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT label_plain;
