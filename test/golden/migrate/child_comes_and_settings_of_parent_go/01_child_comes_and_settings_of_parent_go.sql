-- rowan: child_comes_and_settings_of_parent_go  hazard locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Create table capitals. On places SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait. H005 locks_other_table.
CREATE TABLE public.capitals (
  country text NOT NULL
) INHERITS (public.places);

-- Change storage, statistics of column places.name. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE ONLY public.places ALTER COLUMN name SET STORAGE EXTENDED;

ALTER TABLE ONLY public.capitals ALTER COLUMN name SET STORAGE EXTENDED;

ALTER TABLE ONLY public.places ALTER COLUMN name SET STATISTICS -1;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change storage, statistics of column places.name. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE ONLY public.places ALTER COLUMN name SET STORAGE EXTERNAL;

ALTER TABLE ONLY public.capitals ALTER COLUMN name SET STORAGE EXTERNAL;

ALTER TABLE ONLY public.places ALTER COLUMN name SET STATISTICS 500;

-- Drop table capitals. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.capitals;
