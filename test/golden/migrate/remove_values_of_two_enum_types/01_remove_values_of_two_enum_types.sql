-- rowan: remove_values_of_two_enum_types  hazard breaks_old_clients,locks_other_table,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check boxes.sane. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.boxes DROP CONSTRAINT sane;

-- Rebuild enum type shape with values (round, square, flat). On boxes ACCESS EXCLUSIVE: reads and writes
-- wait. H003 rewrites_table. H005 locks_other_table. H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.boxes WHERE shape::text IN ('odd')) THEN
    RAISE EXCEPTION '%', 'rows of boxes still hold ''odd'' in column shape: enum type shape cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

CREATE TYPE public.shape_rowan_new AS ENUM ('round', 'square', 'flat');

ALTER TABLE public.boxes ALTER COLUMN shape DROP DEFAULT;

ALTER TABLE public.boxes
  ALTER COLUMN shape TYPE public.shape_rowan_new
  USING shape::text::public.shape_rowan_new;

DROP TYPE public.shape;

ALTER TYPE public.shape_rowan_new RENAME TO shape;

ALTER TABLE public.boxes ALTER COLUMN shape SET DEFAULT 'round';

-- Drop default of column boxes.lid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.boxes ALTER COLUMN lid DROP DEFAULT;

-- Change type of column boxes.lid from size to shape. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.boxes ALTER COLUMN lid TYPE public.shape USING lid::text::public.shape;

-- Rebuild enum type size with values (small, large). On boxes ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H005 locks_other_table. H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.boxes WHERE size::text IN ('flat')) THEN
    RAISE EXCEPTION '%', 'rows of boxes still hold ''flat'' in column size: enum type size cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

CREATE TYPE public.size_rowan_new AS ENUM ('small', 'large');

ALTER TABLE public.boxes ALTER COLUMN size DROP DEFAULT;

ALTER TABLE public.boxes
  ALTER COLUMN size TYPE public.size_rowan_new
  USING size::text::public.size_rowan_new;

DROP TYPE public.size;

ALTER TYPE public.size_rowan_new RENAME TO size;

ALTER TABLE public.boxes ALTER COLUMN size SET DEFAULT 'small';

-- Set default of column boxes.lid to 'flat'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.boxes ALTER COLUMN lid SET DEFAULT 'flat';

-- Add check boxes.sane not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.boxes
  ADD CONSTRAINT sane
  CHECK (NOT (size = 'small' AND shape = 'round')) NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_other_table,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check boxes.sane. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.boxes DROP CONSTRAINT sane;

-- Drop default of column boxes.lid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.boxes ALTER COLUMN lid DROP DEFAULT;

-- Rebuild enum type size with values (small, large, flat). On boxes ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H005 locks_other_table.
CREATE TYPE public.size_rowan_new AS ENUM ('small', 'large', 'flat');

ALTER TABLE public.boxes ALTER COLUMN size DROP DEFAULT;

ALTER TABLE public.boxes
  ALTER COLUMN size TYPE public.size_rowan_new
  USING size::text::public.size_rowan_new;

DROP TYPE public.size;

ALTER TYPE public.size_rowan_new RENAME TO size;

ALTER TABLE public.boxes ALTER COLUMN size SET DEFAULT 'small';

-- Change type of column boxes.lid from shape to size. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.boxes ALTER COLUMN lid TYPE public.size USING lid::text::public.size;

-- Set default of column boxes.lid to 'flat'. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.boxes ALTER COLUMN lid SET DEFAULT 'flat';

-- Rebuild enum type shape with values (round, square, odd). On boxes ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H005 locks_other_table. H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.boxes WHERE shape::text IN ('flat')) THEN
    RAISE EXCEPTION '%', 'rows of boxes still hold ''flat'' in column shape: enum type shape cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

CREATE TYPE public.shape_rowan_new AS ENUM ('round', 'square', 'odd');

ALTER TABLE public.boxes ALTER COLUMN shape DROP DEFAULT;

ALTER TABLE public.boxes
  ALTER COLUMN shape TYPE public.shape_rowan_new
  USING shape::text::public.shape_rowan_new;

DROP TYPE public.shape;

ALTER TYPE public.shape_rowan_new RENAME TO shape;

ALTER TABLE public.boxes ALTER COLUMN shape SET DEFAULT 'round';

-- Add check boxes.sane. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.boxes ADD CONSTRAINT sane CHECK (NOT (size = 'small' AND shape = 'round'));
