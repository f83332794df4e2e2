-- rowan: partitioned_table_from_nothing  postgres>=13
-- migrate:up
-- +goose Up
-- Create table payments.
CREATE TABLE public.payments (
  id bigint NOT NULL,
  paid_at timestamptz NOT NULL,
  amount numeric(10,2) NOT NULL DEFAULT 0,
  CONSTRAINT payments_pkey PRIMARY KEY (id, paid_at)
) PARTITION BY RANGE (paid_at);

-- Create table payments_01.
CREATE TABLE public.payments_01 PARTITION OF public.payments (
  CONSTRAINT small CHECK (amount < 100)
) FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');

-- Create table payments_rest.
CREATE TABLE public.payments_rest PARTITION OF public.payments DEFAULT;

-- Create index payments_01_id_idx on payments_01.
CREATE INDEX payments_01_id_idx ON public.payments_01 (id);

-- Create index payments_amount_idx on payments.
CREATE INDEX payments_amount_idx ON public.payments (amount);

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,locks_other_table,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop index payments_amount_idx.
DROP INDEX public.payments_amount_idx;

-- Drop index payments_01_id_idx.
DROP INDEX public.payments_01_id_idx;

-- Drop table payments_rest. ACCESS EXCLUSIVE: reads and writes wait. On payments ACCESS EXCLUSIVE: reads and
-- writes wait. H001 deletes_data. H006 breaks_old_clients. H005 locks_other_table.
DROP TABLE public.payments_rest;

-- Drop table payments_01. ACCESS EXCLUSIVE: reads and writes wait. On payments ACCESS EXCLUSIVE: reads and
-- writes wait. H001 deletes_data. H006 breaks_old_clients. H005 locks_other_table.
DROP TABLE public.payments_01;

-- Drop table payments. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.payments;
