-- rowan: table_takes_name_of_view  postgres>=13
-- migrate:up
-- +goose Up
-- Drop statement big_totals.
DROP VIEW big_totals;

-- Drop statement order_totals.
DROP VIEW order_totals;

-- migrate:down
-- +goose Down
-- Create statement order_totals.
CREATE VIEW order_totals AS SELECT id, total FROM orders;

-- Create statement big_totals.
CREATE VIEW big_totals AS SELECT * FROM order_totals WHERE total > 100;
