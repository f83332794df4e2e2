-- rowan: change_identity_options  postgres>=13
-- migrate:up
-- +goose Up
-- Change sequence of identity column notes.id.
ALTER SEQUENCE public.notes_id_seq RENAME TO numbers;

ALTER SEQUENCE public.numbers INCREMENT BY 2 CACHE 1 CYCLE;

-- migrate:down
-- +goose Down
-- Change sequence of identity column notes.id.
ALTER SEQUENCE public.numbers RENAME TO notes_id_seq;

ALTER SEQUENCE public.notes_id_seq INCREMENT BY 1 CACHE 5 NO CYCLE;
