-- rowan: create_statistics  postgres>=13
-- migrate:up
-- +goose Up
-- Create statistics events_kinds on events. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
CREATE STATISTICS public.events_kinds (ndistinct) ON kind, note FROM public.events;

ALTER STATISTICS public.events_kinds SET STATISTICS 500;

-- migrate:down
-- +goose Down
-- Drop statistics events_kinds. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes and
-- VACUUM wait.
DROP STATISTICS public.events_kinds;
