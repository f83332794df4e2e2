-- rowan: remove_enum_value_with_its_rows  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop default of column pets.mood. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.pets ALTER COLUMN mood DROP DEFAULT;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Set default of column pets.mood to 'sad'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.pets ALTER COLUMN mood SET DEFAULT 'sad';
