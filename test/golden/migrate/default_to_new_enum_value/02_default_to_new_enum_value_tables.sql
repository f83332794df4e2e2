-- rowan: default_to_new_enum_value_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Set default of column people.mood to 'happy'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'happy';

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Set default of column people.mood to 'ok'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN mood SET DEFAULT 'ok';
