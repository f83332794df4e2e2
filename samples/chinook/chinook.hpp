// The Chinook music shop (github.com/lerocha/chinook-database) as annotated structs: eleven tables whose
// migrations give the same catalog as the original's script. Keys are always generated, texts have their
// lengths.
#pragma once
#include <rowan/schema.hpp>

namespace chinook {

using Timestamp = std::chrono::local_time<std::chrono::microseconds>;

struct [[rowan::table("artist")]] Artist {
  [[using rowan: primary_key, identity(always)]] std::int32_t artist_id{};
  [[rowan::type(varchar(120))]] std::optional<std::string> name{};
  rowan::has_many<struct Album> albums{};
};

struct [[rowan::table("album")]] Album {
  [[using rowan: primary_key, identity(always)]] std::int32_t album_id{};
  [[rowan::type(varchar(160))]] std::string title{};
  [[rowan::references(Artist::artist_id)]] std::int32_t artist_id{};
  rowan::belongs_to<Artist> artist{};
  rowan::has_many<struct Track> tracks{};
};

struct [[rowan::table("employee")]] Employee {
  [[using rowan: primary_key, identity(always)]] std::int32_t employee_id{};
  [[rowan::type(varchar(20))]] std::string last_name{};
  [[rowan::type(varchar(20))]] std::string first_name{};
  [[rowan::type(varchar(30))]] std::optional<std::string> title{};
  [[rowan::references(Employee::employee_id)]] std::optional<std::int32_t> reports_to{};
  std::optional<Timestamp> birth_date{};
  std::optional<Timestamp> hire_date{};
  [[rowan::type(varchar(70))]] std::optional<std::string> address{};
  [[rowan::type(varchar(40))]] std::optional<std::string> city{};
  [[rowan::type(varchar(40))]] std::optional<std::string> state{};
  [[rowan::type(varchar(40))]] std::optional<std::string> country{};
  [[rowan::type(varchar(10))]] std::optional<std::string> postal_code{};
  [[rowan::type(varchar(24))]] std::optional<std::string> phone{};
  [[rowan::type(varchar(24))]] std::optional<std::string> fax{};
  [[rowan::type(varchar(60))]] std::optional<std::string> email{};
  [[rowan::relation(by = reports_to)]] rowan::belongs_to<Employee> manager{};
  [[rowan::relation(by = Employee::reports_to)]] rowan::has_many<Employee> reports{};
};

struct [[rowan::table("customer")]] Customer {
  [[using rowan: primary_key, identity(always)]] std::int32_t customer_id{};
  [[rowan::type(varchar(40))]] std::string first_name{};
  [[rowan::type(varchar(20))]] std::string last_name{};
  [[rowan::type(varchar(80))]] std::optional<std::string> company{};
  [[rowan::type(varchar(70))]] std::optional<std::string> address{};
  [[rowan::type(varchar(40))]] std::optional<std::string> city{};
  [[rowan::type(varchar(40))]] std::optional<std::string> state{};
  [[rowan::type(varchar(40))]] std::optional<std::string> country{};
  [[rowan::type(varchar(10))]] std::optional<std::string> postal_code{};
  [[rowan::type(varchar(24))]] std::optional<std::string> phone{};
  [[rowan::type(varchar(24))]] std::optional<std::string> fax{};
  [[rowan::type(varchar(60))]] std::string email{};
  [[rowan::references(Employee::employee_id)]] std::optional<std::int32_t> support_rep_id{};
  rowan::belongs_to<Employee> support_rep{};
  rowan::has_many<struct Invoice> invoices{};
};

struct [[rowan::table("genre")]] Genre {
  [[using rowan: primary_key, identity(always)]] std::int32_t genre_id{};
  [[rowan::type(varchar(120))]] std::optional<std::string> name{};
};

struct [[rowan::table("media_type")]] MediaType {
  [[using rowan: primary_key, identity(always)]] std::int32_t media_type_id{};
  [[rowan::type(varchar(120))]] std::optional<std::string> name{};
};

struct [[rowan::table("track")]] Track {
  [[using rowan: primary_key, identity(always)]] std::int32_t track_id{};
  [[rowan::type(varchar(200))]] std::string name{};
  [[rowan::references(Album::album_id)]] std::optional<std::int32_t> album_id{};
  [[rowan::references(MediaType::media_type_id)]] std::int32_t media_type_id{};
  [[rowan::references(Genre::genre_id)]] std::optional<std::int32_t> genre_id{};
  [[rowan::type(varchar(220))]] std::optional<std::string> composer{};
  std::int32_t milliseconds{};
  std::optional<std::int32_t> bytes{};
  [[rowan::type(numeric(10, 2))]] rowan::decimal unit_price{};
  rowan::belongs_to<Album> album{};
  rowan::belongs_to<MediaType> media_type{};
  rowan::belongs_to<Genre> genre{};
};

struct [[rowan::table("playlist")]] Playlist {
  [[using rowan: primary_key, identity(always)]] std::int32_t playlist_id{};
  [[rowan::type(varchar(120))]] std::optional<std::string> name{};
  rowan::has_many<struct PlaylistTrack> entries{};
};

struct [[using rowan: table("playlist_track"), primary_key(playlist_id, track_id)]] PlaylistTrack {
  [[using rowan: references(Playlist::playlist_id), index]] std::int32_t playlist_id{};
  [[rowan::references(Track::track_id)]] std::int32_t track_id{};
  rowan::belongs_to<Playlist> playlist{};
  rowan::belongs_to<Track> track{};
};

struct [[rowan::table("invoice")]] Invoice {
  [[using rowan: primary_key, identity(always)]] std::int32_t invoice_id{};
  [[rowan::references(Customer::customer_id)]] std::int32_t customer_id{};
  Timestamp invoice_date{};
  [[rowan::type(varchar(70))]] std::optional<std::string> billing_address{};
  [[rowan::type(varchar(40))]] std::optional<std::string> billing_city{};
  [[rowan::type(varchar(40))]] std::optional<std::string> billing_state{};
  [[rowan::type(varchar(40))]] std::optional<std::string> billing_country{};
  [[rowan::type(varchar(10))]] std::optional<std::string> billing_postal_code{};
  [[rowan::type(numeric(10, 2))]] rowan::decimal total{};
  rowan::belongs_to<Customer> customer{};
  rowan::has_many<struct InvoiceLine> lines{};
};

struct [[rowan::table("invoice_line")]] InvoiceLine {
  [[using rowan: primary_key, identity(always)]] std::int32_t invoice_line_id{};
  [[rowan::references(Invoice::invoice_id)]] std::int32_t invoice_id{};
  [[rowan::references(Track::track_id)]] std::int32_t track_id{};
  [[rowan::type(numeric(10, 2))]] rowan::decimal unit_price{};
  std::int32_t quantity{};
  rowan::belongs_to<Invoice> invoice{};
  rowan::belongs_to<Track> track{};
};

}  // namespace chinook
