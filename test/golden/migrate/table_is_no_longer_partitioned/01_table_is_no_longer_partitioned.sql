-- rowan: table_is_no_longer_partitioned  hazard detach_blocks  postgres>=13
-- migrate:up
-- +goose Up
-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Detach partition payments_01 from payments. ACCESS EXCLUSIVE: reads and writes wait. On payments ACCESS
-- EXCLUSIVE: reads and writes wait. H062 detach_blocks.
ALTER TABLE public.payments DETACH PARTITION public.payments_01;

-- migrate:down
-- +goose Down
-- The way back: hazard attach_scans

-- Rather give up and try again than make everybody queue behind a waiting lock.
SET LOCAL lock_timeout = '2s';

-- Attach partition payments_01 to payments FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01
-- 00:00:00+00'). ACCESS EXCLUSIVE: reads and writes wait. On payments SHARE UPDATE EXCLUSIVE: reads and
-- writes go on, other schema changes and VACUUM wait. H061 attach_scans.
ALTER TABLE public.payments
  ATTACH PARTITION public.payments_01 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');
