-- rowan: give_sequence_to_column  postgres>=13
-- migrate:up
-- +goose Up
-- Give sequence a to column notes.body.
ALTER SEQUENCE public.a OWNED BY public.notes.body;

-- Take sequence b from its column.
ALTER SEQUENCE public.b OWNED BY NONE;

-- migrate:down
-- +goose Down
-- Give sequence b to column notes.id.
ALTER SEQUENCE public.b OWNED BY public.notes.id;

-- Take sequence a from its column.
ALTER SEQUENCE public.a OWNED BY NONE;
