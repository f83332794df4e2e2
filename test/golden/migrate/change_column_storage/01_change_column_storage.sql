-- rowan: change_column_storage  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change storage, statistics of column people.picture. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN picture SET STORAGE EXTENDED;

ALTER TABLE public.people ALTER COLUMN picture SET STATISTICS -1;

ALTER TABLE public.people ALTER COLUMN picture RESET (n_distinct);

-- Change storage, statistics of column people.note. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN note SET STORAGE PLAIN;

ALTER TABLE public.people ALTER COLUMN note SET STATISTICS 0;

ALTER TABLE public.people ALTER COLUMN note SET (n_distinct = 200, n_distinct_inherited = -1);

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change storage, statistics of column people.note. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN note SET STORAGE EXTENDED;

ALTER TABLE public.people ALTER COLUMN note SET STATISTICS -1;

ALTER TABLE public.people ALTER COLUMN note RESET (n_distinct, n_distinct_inherited);

-- Change storage, statistics of column people.picture. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.people ALTER COLUMN picture SET STORAGE EXTERNAL;

ALTER TABLE public.people ALTER COLUMN picture SET STATISTICS 500;

ALTER TABLE public.people ALTER COLUMN picture SET (n_distinct = -0.5);
