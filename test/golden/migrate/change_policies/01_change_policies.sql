-- rowan: change_policies  hazard access_changed  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop policy events.remade. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
DROP POLICY remade ON public.events;

-- Drop policy events.gone. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
DROP POLICY gone ON public.events;

-- Enable row level security of events. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;

-- Create policy events.remade. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
CREATE POLICY remade ON public.events FOR UPDATE USING (true);

-- Create policy events.made. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
CREATE POLICY made ON public.events AS RESTRICTIVE FOR INSERT WITH CHECK (kind <> 'c');

COMMENT ON POLICY made ON public.events IS 'no c';

-- Change policy events.altered. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
ALTER POLICY altered ON public.events TO postgres USING (kind <> 'b');

-- migrate:down
-- +goose Down
-- The way back: hazard access_changed

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change policy events.altered. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
ALTER POLICY altered ON public.events TO PUBLIC USING (kind <> 'a');

-- Drop policy events.made. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
DROP POLICY made ON public.events;

-- Drop policy events.remade. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
DROP POLICY remade ON public.events;

-- Disable row level security of events. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
ALTER TABLE public.events DISABLE ROW LEVEL SECURITY;

-- Create policy events.gone. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
CREATE POLICY gone ON public.events FOR DELETE USING (false);

-- Create policy events.remade. ACCESS EXCLUSIVE: reads and writes wait. H057 access_changed.
CREATE POLICY remade ON public.events FOR SELECT USING (true);
