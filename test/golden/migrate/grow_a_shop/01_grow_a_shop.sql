-- rowan: grow_a_shop  postgres>=13
-- migrate:up
-- +goose Up
-- Add value 'active' to enum type order_status before 'done'.
ALTER TYPE public.order_status ADD VALUE 'active' BEFORE 'done';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_other_table,rewrites_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rebuild enum type order_status with values (pending, done). On orders ACCESS EXCLUSIVE: reads and writes
-- wait. H003 rewrites_table. H005 locks_other_table. H006 breaks_old_clients.
-- +goose StatementBegin
DO $$
BEGIN
  IF EXISTS (SELECT FROM public.orders WHERE status::text IN ('active')) THEN
    RAISE EXCEPTION '%', 'rows of orders still hold ''active'' in column status: enum type order_status cannot lose that value';
  END IF;
END
$$;
-- +goose StatementEnd

CREATE TYPE public.order_status_rowan_new AS ENUM ('pending', 'done');

ALTER TABLE public.orders ALTER COLUMN status DROP DEFAULT;

ALTER TABLE public.orders
  ALTER COLUMN status TYPE public.order_status_rowan_new
  USING status::text::public.order_status_rowan_new;

DROP TYPE public.order_status;

ALTER TYPE public.order_status_rowan_new RENAME TO order_status;

ALTER TABLE public.orders ALTER COLUMN status SET DEFAULT 'pending';
