-- rowan: rename_enum_type_and_value  hazard breaks_old_clients  postgres>=13
-- migrate:up
-- +goose Up
-- Rename enum type mood to feeling. H006 breaks_old_clients.
ALTER TYPE public.mood RENAME TO feeling;

-- Rename value 'ok' of enum type feeling to 'fine'. H006 breaks_old_clients.
ALTER TYPE public.feeling RENAME VALUE 'ok' TO 'fine';

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients

-- Rename value 'fine' of enum type feeling to 'ok'. H006 breaks_old_clients.
ALTER TYPE public.feeling RENAME VALUE 'fine' TO 'ok';

-- Rename enum type feeling to mood. H006 breaks_old_clients.
ALTER TYPE public.feeling RENAME TO mood;
