-- rowan: rename_table_and_change_it_not_null  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make column articles.headline not null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles ALTER COLUMN headline SET NOT NULL;

-- Drop check articles.articles_headline_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles DROP CONSTRAINT articles_headline_not_null;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,scans_table

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add check articles.articles_headline_not_null. ACCESS EXCLUSIVE: reads and writes wait. H004 scans_table.
ALTER TABLE public.articles ADD CONSTRAINT articles_headline_not_null CHECK (headline IS NOT NULL);

-- Make column articles.headline nullable. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.articles ALTER COLUMN headline DROP NOT NULL;
