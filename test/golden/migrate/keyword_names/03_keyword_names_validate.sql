-- rowan: keyword_names_validate  postgres>=13
-- migrate:up
-- +goose Up
-- The index built by the migration before must be valid.
-- +goose StatementBegin
DO $$ BEGIN
  IF NOT coalesce(
    (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('public.user_order_idx')), false) THEN
    RAISE EXCEPTION 'index user_order_idx is missing or invalid: drop it and build it again';
  END IF;
END $$;
-- +goose StatementEnd

-- Validate constraint user.user_check. SHARE UPDATE EXCLUSIVE: reads and writes go on, other schema changes
-- and VACUUM wait.
ALTER TABLE public."user" VALIDATE CONSTRAINT user_check;

-- migrate:down
-- +goose Down
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Make constraint user.user_check not valid again. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public."user" DROP CONSTRAINT user_check;

ALTER TABLE public."user" ADD CONSTRAINT user_check CHECK ("Group" >= 0) NOT VALID;
