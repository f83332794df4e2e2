-- rowan: retype_included_column_validate  postgres>=13
-- migrate:up
-- +goose Up
-- Validate constraint logins.logins_email_fkey. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait. On accounts ROW SHARE: reads and writes go on.
ALTER TABLE public.logins VALIDATE CONSTRAINT logins_email_fkey;

-- migrate:down
-- +goose Down
-- The way back: hazard locks_other_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint logins.logins_email_fkey not valid again. ACCESS EXCLUSIVE: reads and writes wait. On
-- accounts ACCESS EXCLUSIVE: reads and writes wait. H005 locks_other_table.
ALTER TABLE public.logins DROP CONSTRAINT logins_email_fkey;

ALTER TABLE public.logins
  ADD CONSTRAINT logins_email_fkey
  FOREIGN KEY (email) REFERENCES public.accounts (email)
  NOT VALID;
