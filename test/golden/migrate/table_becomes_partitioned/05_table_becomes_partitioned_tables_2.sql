-- rowan: table_becomes_partitioned_tables_2  postgres>=13
-- migrate:up
-- +goose Up
-- Create statement codes.
CREATE VIEW public.codes AS SELECT code FROM public.payments;

-- migrate:down
-- +goose Down
-- Drop statement codes.
DROP VIEW public.codes;
