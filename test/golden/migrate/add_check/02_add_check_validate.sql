-- rowan: add_check_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint goods.price_positive. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
ALTER TABLE public.goods VALIDATE CONSTRAINT price_positive;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint goods.price_positive not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.goods DROP CONSTRAINT price_positive;

ALTER TABLE public.goods ADD CONSTRAINT price_positive CHECK (price > 0) NOT VALID;
