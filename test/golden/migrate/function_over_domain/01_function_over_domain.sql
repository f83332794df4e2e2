-- rowan: function_over_domain  postgres>=13
-- migrate:up
-- +goose Up
-- Create domain code.
CREATE DOMAIN public.code AS text;

-- Create statement is_code.
-- +goose StatementBegin
CREATE FUNCTION is_code(val public.code) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN val IS NOT NULL; END $$;
-- +goose StatementEnd

-- migrate:down
-- +goose Down
-- Drop statement is_code.
DROP FUNCTION is_code;

-- Drop domain code.
DROP DOMAIN public.code;
