-- rowan: retype_included_column  hazard breaks_old_clients,locks_other_table,locks_several_tables,rewrites_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key logins.logins_email_fkey. ACCESS EXCLUSIVE: reads and writes wait. On accounts ACCESS
-- EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.logins DROP CONSTRAINT logins_email_fkey;

-- Change type of column accounts.rank from smallint to integer. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H006 breaks_old_clients.
ALTER TABLE public.accounts ALTER COLUMN rank TYPE integer USING rank::integer;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_other_table,narrows_type,rewrites_table,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Change type of column accounts.rank from integer to smallint. ACCESS EXCLUSIVE: reads and writes wait.
-- H003 rewrites_table. H009 narrows_type. H006 breaks_old_clients.
ALTER TABLE public.accounts ALTER COLUMN rank TYPE smallint USING rank::smallint;

-- Add foreign key logins.logins_email_fkey to accounts. SHARE ROW EXCLUSIVE: reads go on, writes wait. On
-- accounts SHARE ROW EXCLUSIVE: reads go on, writes wait. H004 scans_table. H005 locks_other_table.
ALTER TABLE public.logins
  ADD CONSTRAINT logins_email_fkey
  FOREIGN KEY (email) REFERENCES public.accounts (email);
