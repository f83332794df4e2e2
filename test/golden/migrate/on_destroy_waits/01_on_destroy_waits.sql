-- rowan: on_destroy_waits  postgres>=13
-- migrate:up
-- +goose Up
-- Forget statement touch_orders: what it made stays.

-- migrate:down
-- +goose Down
-- Record statement touch_orders.
