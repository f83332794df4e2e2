-- rowan: settings_of_inherited_column  hazard locks_several_tables  postgres>=14
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change storage, compression, statistics of column places.name. ACCESS EXCLUSIVE: reads and writes wait. On
-- capitals ACCESS EXCLUSIVE: reads and writes wait. H066 locks_several_tables.
ALTER TABLE ONLY public.places ALTER COLUMN name SET STORAGE EXTERNAL;

ALTER TABLE ONLY public.places ALTER COLUMN name SET COMPRESSION pglz;

ALTER TABLE ONLY public.capitals ALTER COLUMN name SET STORAGE EXTERNAL;

ALTER TABLE ONLY public.capitals ALTER COLUMN name SET COMPRESSION pglz;

ALTER TABLE ONLY public.places ALTER COLUMN name SET STATISTICS 500;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change storage, compression, statistics of column places.name. ACCESS EXCLUSIVE: reads and writes wait. On
-- capitals ACCESS EXCLUSIVE: reads and writes wait. H066 locks_several_tables.
ALTER TABLE ONLY public.places ALTER COLUMN name SET STORAGE EXTENDED;

ALTER TABLE ONLY public.places ALTER COLUMN name SET COMPRESSION DEFAULT;

ALTER TABLE ONLY public.capitals ALTER COLUMN name SET STORAGE EXTENDED;

ALTER TABLE ONLY public.capitals ALTER COLUMN name SET COMPRESSION DEFAULT;

ALTER TABLE ONLY public.places ALTER COLUMN name SET STATISTICS -1;
