-- rowan: add_serial_column_fill_place  postgres>=13
-- migrate:up transaction:false
-- +goose NO TRANSACTION
-- +goose Up
-- rowan:done SELECT NOT EXISTS (SELECT FROM public.notes WHERE place IS NULL)
-- Fill column notes.place with nextval('public.notes_place_seq'::regclass) where it is null. ROW EXCLUSIVE:
-- reads and writes go on.
-- +goose StatementBegin
DO $$
#variable_conflict use_column
DECLARE
  rowan_blocks_per_batch CONSTANT bigint := 64;
  rowan_block bigint;
  rowan_last_block bigint;
BEGIN
  LOOP
    rowan_block := 0;
    rowan_last_block := pg_relation_size('public.notes'::regclass) / current_setting('block_size')::bigint;
    WHILE rowan_block <= rowan_last_block LOOP
      UPDATE public.notes SET place = nextval('public.notes_place_seq'::regclass)
      WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM public.notes
        WHERE ctid >= format('(%s,0)', rowan_block)::tid
          AND ctid < format('(%s,0)', rowan_block + rowan_blocks_per_batch)::tid
          AND place IS NULL
        FOR UPDATE SKIP LOCKED));
      COMMIT;
      rowan_block := rowan_block + rowan_blocks_per_batch;
    END LOOP;
    EXIT WHEN NOT EXISTS (SELECT FROM public.notes WHERE place IS NULL);
    IF EXISTS (SELECT FROM public.notes WHERE place IS NULL AND (nextval('public.notes_place_seq'::regclass)) IS NULL) THEN
      RAISE EXCEPTION '%', 'the value to fill notes.place with is NULL for some rows';
    END IF;
    PERFORM pg_sleep(0.1);
  END LOOP;
END
$$;
-- +goose StatementEnd

-- migrate:down transaction:false
-- +goose Down
-- rowan:done SELECT true
-- Column notes.place keeps the values it was filled with.
SELECT 1;
