-- rowan: view_over_dropped_column  postgres>=13
-- migrate:up
-- +goose Up
-- Drop statement order_totals.
DROP VIEW order_totals;

-- migrate:down
-- +goose Down
-- Create statement order_totals.
CREATE VIEW order_totals AS SELECT id, total, note FROM orders;
