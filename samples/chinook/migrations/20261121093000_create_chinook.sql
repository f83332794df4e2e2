-- rowan: create_chinook plan=20261121093000  postgres>=13
-- migrate:up
-- +goose Up
-- Create table artist.
CREATE TABLE public.artist (
  artist_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name varchar(120),
  CONSTRAINT artist_pkey PRIMARY KEY (artist_id)
);

-- Create table album.
CREATE TABLE public.album (
  album_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  title varchar(160) NOT NULL,
  artist_id integer NOT NULL,
  CONSTRAINT album_pkey PRIMARY KEY (album_id)
);

-- Create table employee.
CREATE TABLE public.employee (
  employee_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  last_name varchar(20) NOT NULL,
  first_name varchar(20) NOT NULL,
  title varchar(30),
  reports_to integer,
  birth_date timestamp,
  hire_date timestamp,
  address varchar(70),
  city varchar(40),
  state varchar(40),
  country varchar(40),
  postal_code varchar(10),
  phone varchar(24),
  fax varchar(24),
  email varchar(60),
  CONSTRAINT employee_pkey PRIMARY KEY (employee_id)
);

-- Create table customer.
CREATE TABLE public.customer (
  customer_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  first_name varchar(40) NOT NULL,
  last_name varchar(20) NOT NULL,
  company varchar(80),
  address varchar(70),
  city varchar(40),
  state varchar(40),
  country varchar(40),
  postal_code varchar(10),
  phone varchar(24),
  fax varchar(24),
  email varchar(60) NOT NULL,
  support_rep_id integer,
  CONSTRAINT customer_pkey PRIMARY KEY (customer_id)
);

-- Create table genre.
CREATE TABLE public.genre (
  genre_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name varchar(120),
  CONSTRAINT genre_pkey PRIMARY KEY (genre_id)
);

-- Create table media_type.
CREATE TABLE public.media_type (
  media_type_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name varchar(120),
  CONSTRAINT media_type_pkey PRIMARY KEY (media_type_id)
);

-- Create table track.
CREATE TABLE public.track (
  track_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name varchar(200) NOT NULL,
  album_id integer,
  media_type_id integer NOT NULL,
  genre_id integer,
  composer varchar(220),
  milliseconds integer NOT NULL,
  bytes integer,
  unit_price numeric(10,2) NOT NULL,
  CONSTRAINT track_pkey PRIMARY KEY (track_id)
);

-- Create table playlist.
CREATE TABLE public.playlist (
  playlist_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  name varchar(120),
  CONSTRAINT playlist_pkey PRIMARY KEY (playlist_id)
);

-- Create table playlist_track.
CREATE TABLE public.playlist_track (
  playlist_id integer NOT NULL,
  track_id integer NOT NULL,
  CONSTRAINT playlist_track_pkey PRIMARY KEY (playlist_id, track_id)
);

-- Create table invoice.
CREATE TABLE public.invoice (
  invoice_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  customer_id integer NOT NULL,
  invoice_date timestamp NOT NULL,
  billing_address varchar(70),
  billing_city varchar(40),
  billing_state varchar(40),
  billing_country varchar(40),
  billing_postal_code varchar(10),
  total numeric(10,2) NOT NULL,
  CONSTRAINT invoice_pkey PRIMARY KEY (invoice_id)
);

-- Create table invoice_line.
CREATE TABLE public.invoice_line (
  invoice_line_id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  invoice_id integer NOT NULL,
  track_id integer NOT NULL,
  unit_price numeric(10,2) NOT NULL,
  quantity integer NOT NULL,
  CONSTRAINT invoice_line_pkey PRIMARY KEY (invoice_line_id)
);

-- Create index album_artist_id_idx on album.
CREATE INDEX album_artist_id_idx ON public.album (artist_id);

-- Create index employee_reports_to_idx on employee.
CREATE INDEX employee_reports_to_idx ON public.employee (reports_to);

-- Create index customer_support_rep_id_idx on customer.
CREATE INDEX customer_support_rep_id_idx ON public.customer (support_rep_id);

-- Create index track_album_id_idx on track.
CREATE INDEX track_album_id_idx ON public.track (album_id);

-- Create index track_media_type_id_idx on track.
CREATE INDEX track_media_type_id_idx ON public.track (media_type_id);

-- Create index track_genre_id_idx on track.
CREATE INDEX track_genre_id_idx ON public.track (genre_id);

-- Create index playlist_track_playlist_id_idx on playlist_track.
CREATE INDEX playlist_track_playlist_id_idx ON public.playlist_track (playlist_id);

-- Create index playlist_track_track_id_idx on playlist_track.
CREATE INDEX playlist_track_track_id_idx ON public.playlist_track (track_id);

-- Create index invoice_customer_id_idx on invoice.
CREATE INDEX invoice_customer_id_idx ON public.invoice (customer_id);

-- Create index invoice_line_invoice_id_idx on invoice_line.
CREATE INDEX invoice_line_invoice_id_idx ON public.invoice_line (invoice_id);

-- Create index invoice_line_track_id_idx on invoice_line.
CREATE INDEX invoice_line_track_id_idx ON public.invoice_line (track_id);

-- Add foreign key album.album_artist_id_fkey to artist.
ALTER TABLE public.album ADD CONSTRAINT album_artist_id_fkey FOREIGN KEY (artist_id) REFERENCES public.artist (artist_id);

-- Add foreign key employee.employee_reports_to_fkey to employee.
ALTER TABLE public.employee ADD CONSTRAINT employee_reports_to_fkey FOREIGN KEY (reports_to) REFERENCES public.employee (employee_id);

-- Add foreign key customer.customer_support_rep_id_fkey to employee.
ALTER TABLE public.customer ADD CONSTRAINT customer_support_rep_id_fkey FOREIGN KEY (support_rep_id) REFERENCES public.employee (employee_id);

-- Add foreign key track.track_album_id_fkey to album.
ALTER TABLE public.track ADD CONSTRAINT track_album_id_fkey FOREIGN KEY (album_id) REFERENCES public.album (album_id);

-- Add foreign key track.track_media_type_id_fkey to media_type.
ALTER TABLE public.track ADD CONSTRAINT track_media_type_id_fkey FOREIGN KEY (media_type_id) REFERENCES public.media_type (media_type_id);

-- Add foreign key track.track_genre_id_fkey to genre.
ALTER TABLE public.track ADD CONSTRAINT track_genre_id_fkey FOREIGN KEY (genre_id) REFERENCES public.genre (genre_id);

-- Add foreign key playlist_track.playlist_track_playlist_id_fkey to playlist.
ALTER TABLE public.playlist_track ADD CONSTRAINT playlist_track_playlist_id_fkey FOREIGN KEY (playlist_id) REFERENCES public.playlist (playlist_id);

-- Add foreign key playlist_track.playlist_track_track_id_fkey to track.
ALTER TABLE public.playlist_track ADD CONSTRAINT playlist_track_track_id_fkey FOREIGN KEY (track_id) REFERENCES public.track (track_id);

-- Add foreign key invoice.invoice_customer_id_fkey to customer.
ALTER TABLE public.invoice ADD CONSTRAINT invoice_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer (customer_id);

-- Add foreign key invoice_line.invoice_line_invoice_id_fkey to invoice.
ALTER TABLE public.invoice_line ADD CONSTRAINT invoice_line_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES public.invoice (invoice_id);

-- Add foreign key invoice_line.invoice_line_track_id_fkey to track.
ALTER TABLE public.invoice_line ADD CONSTRAINT invoice_line_track_id_fkey FOREIGN KEY (track_id) REFERENCES public.track (track_id);

-- migrate:down
-- +goose Down
-- Drop foreign key invoice_line.invoice_line_track_id_fkey.
ALTER TABLE public.invoice_line DROP CONSTRAINT invoice_line_track_id_fkey;

-- Drop foreign key invoice_line.invoice_line_invoice_id_fkey.
ALTER TABLE public.invoice_line DROP CONSTRAINT invoice_line_invoice_id_fkey;

-- Drop foreign key invoice.invoice_customer_id_fkey.
ALTER TABLE public.invoice DROP CONSTRAINT invoice_customer_id_fkey;

-- Drop foreign key playlist_track.playlist_track_track_id_fkey.
ALTER TABLE public.playlist_track DROP CONSTRAINT playlist_track_track_id_fkey;

-- Drop foreign key playlist_track.playlist_track_playlist_id_fkey.
ALTER TABLE public.playlist_track DROP CONSTRAINT playlist_track_playlist_id_fkey;

-- Drop foreign key track.track_genre_id_fkey.
ALTER TABLE public.track DROP CONSTRAINT track_genre_id_fkey;

-- Drop foreign key track.track_media_type_id_fkey.
ALTER TABLE public.track DROP CONSTRAINT track_media_type_id_fkey;

-- Drop foreign key track.track_album_id_fkey.
ALTER TABLE public.track DROP CONSTRAINT track_album_id_fkey;

-- Drop foreign key customer.customer_support_rep_id_fkey.
ALTER TABLE public.customer DROP CONSTRAINT customer_support_rep_id_fkey;

-- Drop foreign key employee.employee_reports_to_fkey.
ALTER TABLE public.employee DROP CONSTRAINT employee_reports_to_fkey;

-- Drop foreign key album.album_artist_id_fkey.
ALTER TABLE public.album DROP CONSTRAINT album_artist_id_fkey;

-- Drop index invoice_line_track_id_idx.
DROP INDEX public.invoice_line_track_id_idx;

-- Drop index invoice_line_invoice_id_idx.
DROP INDEX public.invoice_line_invoice_id_idx;

-- Drop index invoice_customer_id_idx.
DROP INDEX public.invoice_customer_id_idx;

-- Drop index playlist_track_track_id_idx.
DROP INDEX public.playlist_track_track_id_idx;

-- Drop index playlist_track_playlist_id_idx.
DROP INDEX public.playlist_track_playlist_id_idx;

-- Drop index track_genre_id_idx.
DROP INDEX public.track_genre_id_idx;

-- Drop index track_media_type_id_idx.
DROP INDEX public.track_media_type_id_idx;

-- Drop index track_album_id_idx.
DROP INDEX public.track_album_id_idx;

-- Drop index customer_support_rep_id_idx.
DROP INDEX public.customer_support_rep_id_idx;

-- Drop index employee_reports_to_idx.
DROP INDEX public.employee_reports_to_idx;

-- Drop index album_artist_id_idx.
DROP INDEX public.album_artist_id_idx;

-- Drop table invoice_line.
DROP TABLE public.invoice_line;

-- Drop table invoice.
DROP TABLE public.invoice;

-- Drop table playlist_track.
DROP TABLE public.playlist_track;

-- Drop table playlist.
DROP TABLE public.playlist;

-- Drop table track.
DROP TABLE public.track;

-- Drop table media_type.
DROP TABLE public.media_type;

-- Drop table genre.
DROP TABLE public.genre;

-- Drop table customer.
DROP TABLE public.customer;

-- Drop table employee.
DROP TABLE public.employee;

-- Drop table album.
DROP TABLE public.album;

-- Drop table artist.
DROP TABLE public.artist;
