-- rowan: rename_table_and_change_it  hazard breaks_old_clients,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename table posts to articles. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.posts RENAME TO articles;

-- Rename column articles.title to headline. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.articles RENAME COLUMN title TO headline;

-- Rename constraint articles.posts_pkey to articles_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles RENAME CONSTRAINT posts_pkey TO articles_pkey;

-- Add column articles.body text. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles ADD COLUMN body text;

-- Rename sequence of identity column articles.id to articles_id_seq.
ALTER SEQUENCE public.posts_id_seq RENAME TO articles_id_seq;

-- Add check articles.articles_headline_not_null not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles
  ADD CONSTRAINT articles_headline_not_null
  CHECK (headline IS NOT NULL) NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check articles.articles_headline_not_null. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles DROP CONSTRAINT articles_headline_not_null;

-- Rename sequence of identity column articles.id to posts_id_seq.
ALTER SEQUENCE public.articles_id_seq RENAME TO posts_id_seq;

-- Drop column articles.body. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public.articles DROP COLUMN body;

-- Rename constraint articles.articles_pkey to posts_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles RENAME CONSTRAINT articles_pkey TO posts_pkey;

-- Rename column articles.headline to title. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.articles RENAME COLUMN headline TO title;

-- Rename table articles to posts. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.articles RENAME TO posts;
