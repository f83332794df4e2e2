-- rowan: view_takes_name_of_table_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Create statement order_totals.
CREATE VIEW order_totals AS SELECT id, total FROM orders;

-- Create statement big_totals.
CREATE VIEW big_totals AS SELECT * FROM order_totals WHERE total > 100;

-- migrate:down
-- +goose Down
-- Drop statement big_totals.
DROP VIEW big_totals;

-- Drop statement order_totals.
DROP VIEW order_totals;
