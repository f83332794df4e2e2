-- rowan: add_composite_foreign_key  hazard index_build  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:builds_index public.parents_org_id_key
-- rowan:done SELECT coalesce((SELECT indisvalid FROM pg_catalog.pg_index WHERE indexrelid = to_regclass('public.parents_org_id_key')), false)
-- Create unique index parents_org_id_key on parents concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go
-- on, other schema changes and VACUUM wait. H002 index_build.
CREATE UNIQUE INDEX CONCURRENTLY parents_org_id_key ON public.parents (org, id);

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT to_regclass('public.parents_org_id_key') IS NULL
-- Drop index parents_org_id_key concurrently. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema
-- changes and VACUUM wait.
DROP INDEX CONCURRENTLY public.parents_org_id_key;
