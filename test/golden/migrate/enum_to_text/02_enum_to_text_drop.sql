-- rowan: enum_to_text_drop  postgres>=13
-- migrate:up
-- +goose Up
-- Drop enum type mood.
DROP TYPE public.mood;

-- migrate:down
-- +goose Down
-- Create enum type mood.
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
