-- rowan: view_over_dropped_column  postgres>=13
-- migrate:up
-- +goose Up
-- Replace statement order_totals.
DROP VIEW order_totals;

CREATE VIEW order_totals AS SELECT id, total FROM orders;

-- migrate:down
-- +goose Down
-- Replace statement order_totals.
DROP VIEW order_totals;

CREATE VIEW order_totals AS SELECT id, total, note FROM orders;
