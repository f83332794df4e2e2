-- rowan: change_check_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint goods.price_range__new. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
ALTER TABLE public.goods VALIDATE CONSTRAINT price_range__new;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint goods.price_range__new not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT price_range__new;

ALTER TABLE public.goods
  ADD CONSTRAINT price_range__new
  CHECK (price > 1 AND price < 1000) NOT VALID;
