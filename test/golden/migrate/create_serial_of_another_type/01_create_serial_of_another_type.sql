-- rowan: create_serial_of_another_type  postgres>=13
-- migrate:up
-- +goose Up
-- Create schema shop.
CREATE SCHEMA shop;

-- Create sequence shop.Numbers.
CREATE SEQUENCE shop."Numbers";

-- Create table shop.Orders.
CREATE TABLE shop."Orders" (
  id integer NOT NULL DEFAULT nextval('shop."Numbers"'::regclass)
);

-- Give sequence shop.Numbers to column shop.Orders.id.
ALTER SEQUENCE shop."Numbers" OWNED BY shop."Orders".id;

-- migrate:down
-- +goose Down
-- The way back: hazard breaks_old_clients,deletes_data

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Take sequence shop.Numbers from its column.
ALTER SEQUENCE shop."Numbers" OWNED BY NONE;

-- Drop table shop.Orders. ACCESS EXCLUSIVE: reads and writes wait. H001 deletes_data.
-- H006 breaks_old_clients.
DROP TABLE shop."Orders";

-- Drop sequence shop.Numbers. H001 deletes_data.
DROP SEQUENCE shop."Numbers";

-- Drop schema shop.
DROP SCHEMA shop;
