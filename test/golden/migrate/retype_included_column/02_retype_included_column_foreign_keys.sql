-- rowan: retype_included_column_foreign_keys  hazard locks_other_table  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add foreign key logins.logins_email_fkey to accounts not valid. SHARE ROW EXCLUSIVE: reads go on, writes
-- wait. On accounts SHARE ROW EXCLUSIVE: reads go on, writes wait. H005 locks_other_table.
ALTER TABLE public.logins
  ADD CONSTRAINT logins_email_fkey
  FOREIGN KEY (email) REFERENCES public.accounts (email)
  NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop foreign key logins.logins_email_fkey. ACCESS EXCLUSIVE: reads and writes wait. On accounts ACCESS
-- EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.logins DROP CONSTRAINT logins_email_fkey;
