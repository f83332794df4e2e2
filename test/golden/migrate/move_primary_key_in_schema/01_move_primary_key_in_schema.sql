-- rowan: move_primary_key_in_schema  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index sales.posts_pkey__new
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('sales.posts_pkey__new')), false)
-- Create unique index posts_pkey__new on sales.posts concurrently. SHARE UPDATE EXCLUSIVE: reads and writes
-- go on, other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY posts_pkey__new ON sales.posts (b);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('sales.posts_pkey__new') IS NULL
-- Drop index sales.posts_pkey__new concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY sales.posts_pkey__new;
