-- rowan: shared_sequence  postgres>=13
-- migrate:up
-- +goose Up
-- Create sequence numbers.
CREATE SEQUENCE public.numbers INCREMENT BY 10 START WITH 1000 CACHE 20;

-- Create table orders.
CREATE TABLE public.orders (
  number bigint NOT NULL DEFAULT nextval('public.numbers'::regclass)
);

-- Create table invoices.
CREATE TABLE public.invoices (
  number bigint NOT NULL DEFAULT nextval('public.numbers'::regclass)
);

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop table invoices. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.invoices;

-- Drop table orders. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data. H006 breaks_old_clients.
DROP TABLE public.orders;

-- Drop sequence numbers. H001 deletes_data.
DROP SEQUENCE public.numbers;
