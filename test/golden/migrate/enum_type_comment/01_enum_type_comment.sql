-- rowan: enum_type_comment  postgres>=13
-- migrate:up
-- +goose Up
-- Set comment of enum type mood.
COMMENT ON TYPE public.mood IS 'how they feel today';

-- migrate:down
-- +goose Down
-- Set comment of enum type mood.
COMMENT ON TYPE public.mood IS 'how they feel';
