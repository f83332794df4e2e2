-- rowan: table_becomes_partitioned_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Create table payments.
CREATE TABLE public.payments (
  code bigint NOT NULL,
  note text,
  CONSTRAINT payments_code_key UNIQUE (code)
) PARTITION BY RANGE (code);

-- Create table payments_0.
CREATE TABLE public.payments_0 PARTITION OF public.payments FOR VALUES FROM ('0') TO ('1000');

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,locks_other_table,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop table payments_0. ACCESS EXCLUSIVE: reads and writes wait. On payments ACCESS EXCLUSIVE: reads and
-- writes wait. H001 deletes_data. H006 breaks_old_clients. H005 locks_other_table.
DROP TABLE public.payments_0;

-- Drop table payments. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.payments;
