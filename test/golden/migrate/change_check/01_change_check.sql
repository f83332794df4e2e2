-- rowan: change_check  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check goods.price_range__new not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods
  ADD CONSTRAINT price_range__new
  CHECK (price > 1 AND price < 1000) NOT VALID;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check goods.price_range__new. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT price_range__new;
