-- rowan: table_is_no_longer_partitioned_drop  hazard breaks_old_clients,deletes_data,index_drop_blocks  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop index payments_amount_idx. ACCESS EXCLUSIVE: reads and writes wait. H011 index_drop_blocks.
DROP INDEX public.payments_amount_idx;

-- Drop table payments. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.payments;

-- migrate:down
-- +goose Down
-- The way back: hazard index_build

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Create table payments.
CREATE TABLE public.payments (
  id bigint NOT NULL,
  paid_at timestamptz NOT NULL,
  amount numeric(10,2) NOT NULL DEFAULT 0,
  CONSTRAINT payments_pkey PRIMARY KEY (id, paid_at)
) PARTITION BY RANGE (paid_at);

-- Create index payments_amount_idx on payments. SHARE: reads go on, writes wait. H002 index_build.
CREATE INDEX payments_amount_idx ON public.payments (amount);
