-- rowan: rename_table  hazard breaks_old_clients,locks_several_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename table posts to articles. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.posts RENAME TO articles;

-- Rename constraint articles.posts_pkey to articles_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles RENAME CONSTRAINT posts_pkey TO articles_pkey;

-- Rename constraint articles.posts_author_id_fkey to articles_author_id_fkey. ACCESS EXCLUSIVE: reads and
-- writes wait.
ALTER TABLE public.articles RENAME CONSTRAINT posts_author_id_fkey TO articles_author_id_fkey;

-- Rename index posts_author_id_idx to articles_author_id_idx.
ALTER INDEX public.posts_author_id_idx RENAME TO articles_author_id_idx;

-- Rename sequence of identity column articles.id to articles_id_seq.
ALTER SEQUENCE public.posts_id_seq RENAME TO articles_id_seq;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,locks_several_tables

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Rename sequence of identity column articles.id to posts_id_seq.
ALTER SEQUENCE public.articles_id_seq RENAME TO posts_id_seq;

-- Rename index articles_author_id_idx to posts_author_id_idx.
ALTER INDEX public.articles_author_id_idx RENAME TO posts_author_id_idx;

-- Rename constraint articles.articles_author_id_fkey to posts_author_id_fkey. ACCESS EXCLUSIVE: reads and
-- writes wait.
ALTER TABLE public.articles RENAME CONSTRAINT articles_author_id_fkey TO posts_author_id_fkey;

-- Rename constraint articles.articles_pkey to posts_pkey. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public.articles RENAME CONSTRAINT articles_pkey TO posts_pkey;

-- Rename table articles to posts. ACCESS EXCLUSIVE: reads and writes wait. H006 breaks_old_clients.
ALTER TABLE public.articles RENAME TO posts;
