-- rowan: statement_without_down  hazard irreversible  postgres>=13
-- migrate:up
-- +goose Up
-- Create statement seen. H008 irreversible.
CREATE OR REPLACE VIEW seen AS SELECT 1 AS one;

-- migrate:down
-- +goose Down
-- This migration cannot be undone.
-- +goose StatementBegin
DO $$ BEGIN RAISE EXCEPTION 'irreversible: create statement seen'; END $$;
-- +goose StatementEnd
