-- rowan: check_text_is_kept_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint goods.label_plain. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public.goods VALIDATE CONSTRAINT label_plain;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint goods.label_plain not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT label_plain;

ALTER TABLE public.goods
  ADD CONSTRAINT label_plain
  CHECK (label <> 'it''s' AND label !~ E'\\d+') NOT VALID;
