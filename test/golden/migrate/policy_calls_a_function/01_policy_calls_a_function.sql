-- rowan: policy_calls_a_function  hazard access_changed  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Create statement is_seen.
CREATE FUNCTION is_seen(text) RETURNS boolean LANGUAGE sql AS 'SELECT true';

-- Create policy events.events_seen. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
CREATE POLICY events_seen ON public.events FOR SELECT USING (is_seen(kind));

-- migrate:down
-- +goose Down
-- The way back: hazard access_changed

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop policy events.events_seen. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
DROP POLICY events_seen ON public.events;

-- Drop statement is_seen.
DROP FUNCTION is_seen(text);
