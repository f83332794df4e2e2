-- rowan: replace_function_in_use  postgres>=13
-- migrate:up
-- +goose Up
-- Replace statement next_code.
CREATE OR REPLACE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'd'::text $$;

-- migrate:down
-- +goose Down
-- Replace statement next_code.
CREATE OR REPLACE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'c'::text $$;
