-- rowan: alter_sequence  hazard sequence_falls_behind  postgres>=13
-- migrate:up
-- +goose Up
-- Alter sequence numbers. H075 sequence_falls_behind.
ALTER SEQUENCE public.numbers AS integer INCREMENT BY 1 START WITH 1 CACHE 1;

-- Alter sequence places.
ALTER SEQUENCE public.places INCREMENT BY -1 MINVALUE -500 NO MAXVALUE START WITH -1 RESTART CYCLE;

-- Set comment of sequence places.
COMMENT ON SEQUENCE public.places IS 'backwards';

-- migrate:down
-- +goose Down
-- The way back: hazard sequence_falls_behind

-- Drop comment of sequence places.
COMMENT ON SEQUENCE public.places IS NULL;

-- Alter sequence places.
ALTER SEQUENCE public.places INCREMENT BY 1 NO MINVALUE NO MAXVALUE START WITH 1 RESTART NO CYCLE;

-- Alter sequence numbers. H075 sequence_falls_behind.
ALTER SEQUENCE public.numbers AS bigint INCREMENT BY 10 START WITH 1000 CACHE 20;
