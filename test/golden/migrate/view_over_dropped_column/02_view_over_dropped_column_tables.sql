-- rowan: view_over_dropped_column_tables  postgres>=13
-- migrate:up
-- +goose Up
-- Create statement order_totals.
CREATE VIEW order_totals AS SELECT id, total FROM orders;

-- migrate:down
-- +goose Down
-- Drop statement order_totals.
DROP VIEW order_totals;
