-- rowan: keyword_names  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Add column user.Group integer. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public."user" ADD COLUMN "Group" integer NOT NULL DEFAULT 0;

-- Add check user.user_check not valid. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public."user" ADD CONSTRAINT user_check CHECK ("Group" >= 0) NOT VALID;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Drop check user.user_check. ACCESS EXCLUSIVE: reads and writes wait.
ALTER TABLE public."user" DROP CONSTRAINT user_check;

-- Drop column user.Group. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
ALTER TABLE public."user" DROP COLUMN "Group";
