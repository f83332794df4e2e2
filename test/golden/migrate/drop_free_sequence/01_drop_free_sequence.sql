-- rowan: drop_free_sequence  hazard deletes_data  postgres>=13
-- migrate:up
-- +goose Up
-- Drop sequence numbers. H001 deletes_data.
DROP SEQUENCE public.numbers;

-- migrate:down
-- +goose Down
-- Create sequence numbers.
CREATE SEQUENCE public.numbers;
