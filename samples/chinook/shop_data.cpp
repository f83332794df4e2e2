#include "shop_data.hpp"

#include <array>
#include <random>
#include <string>
#include <vector>

#include "chinook.rowan.hpp"

namespace chinook {

namespace {

using namespace std::chrono_literals;

constexpr std::array words{"Amber", "Blue",  "Crimson", "Distant", "Electric", "Fading", "Golden", "Hollow",
                           "Iron",  "Jaded", "Kind",    "Lonely",  "Midnight", "North",  "Open",   "Paper",
                           "Quiet", "Red",   "Silent",  "Tall",    "Under",    "Violet", "Winter", "Young"};
constexpr std::array things{"Bridge", "City", "Dream", "Engine", "Forest", "Garden", "Harbour", "Island",
                            "Letter", "Moon", "Night", "Ocean",  "Parade", "River",  "Signal",  "Train"};
constexpr std::array genres{"Rock", "Jazz", "Metal", "Blues", "Latin", "Classical", "Pop", "Soundtrack"};
constexpr std::array media_types{"MPEG audio file", "AAC audio file", "Protected AAC audio file"};
constexpr std::array countries{"Brazil", "Canada", "France", "Germany", "India", "Norway", "Portugal", "USA"};
constexpr std::array playlists{"Music", "Grunge", "On-The-Go", "Heavy Metal Classic", "Brazilian Music"};

/// The standard fixes what mt19937 gives but not what its distributions do, so the range is taken by
/// remainder.
class Dice {
 public:
  int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
  template <class List>
  auto& of(List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
  }
  std::string title() { return std::string(of(words)) + " " + of(things); }

 private:
  std::mt19937 engine_{1959};
};

rowan::decimal money(int cents) {
  const std::string rest = std::to_string(cents % 100);
  return rowan::decimal{std::to_string(cents / 100) + (rest.size() == 1 ? ".0" : ".") + rest};
}

int price_in_cents(const Track& track) { return track.milliseconds > 600'000 ? 199 : 99; }

std::vector<Track> fill_catalogue(rowan::Transaction& tx, Dice& dice) {
  std::vector<NewGenre> new_genres;
  for (const char* name : genres) new_genres.push_back({.name = name});
  const auto genre_rows = GenreRepository{tx}.insert_all(new_genres);

  std::vector<NewMediaType> new_media_types;
  for (const char* name : media_types) new_media_types.push_back({.name = name});
  const auto media_rows = MediaTypeRepository{tx}.insert_all(new_media_types);

  std::vector<NewArtist> new_artists;
  for (int i = 1; i <= 275; ++i)
    new_artists.push_back({.name = "The " + dice.title() + " " + std::to_string(i)});
  const auto artists = ArtistRepository{tx}.insert_all(new_artists);

  std::vector<NewAlbum> new_albums;
  for (int i = 0; i < 350; ++i)
    new_albums.push_back(
        {.title = i == 99 ? "100% " + dice.title() : dice.title(),
         .artist_id = i < 275 ? artists[static_cast<std::size_t>(i)].artist_id : dice.of(artists).artist_id});
  const auto albums = AlbumRepository{tx}.insert_all(new_albums);

  std::vector<NewTrack> new_tracks;
  for (int i = 0; i < 3500; ++i) {
    const int milliseconds = 90'000 + dice.below(dice.below(20) == 0 ? 1'500'000 : 330'000);
    NewTrack track{.name = dice.title(),
                   .album_id = albums[static_cast<std::size_t>(i) / 10].album_id,
                   .media_type_id = dice.of(media_rows).media_type_id,
                   .genre_id = dice.of(genre_rows).genre_id,
                   .milliseconds = milliseconds,
                   .bytes = milliseconds * 33,
                   .unit_price = money(milliseconds > 600'000 ? 199 : 99)};
    if (dice.below(4) != 0) track.composer = dice.title();
    new_tracks.push_back(track);
  }
  return TrackRepository{tx}.insert_all(new_tracks);
}

void fill_playlists(rowan::Transaction& tx, Dice& dice, const std::vector<Track>& tracks) {
  std::vector<NewPlaylistTrack> entries;
  for (const char* name : playlists) {
    const auto playlist = PlaylistRepository{tx}.insert({.name = name});
    for (const auto& track : tracks)
      if (playlist.name == "Music" || dice.below(20) == 0)
        entries.push_back({.playlist_id = playlist.playlist_id, .track_id = track.track_id});
  }
  PlaylistTrackRepository{tx}.insert_all(entries);
}

std::vector<Employee> fill_staff(rowan::Transaction& tx) {
  const EmployeeRepository employees{tx};
  const auto boss =
      employees.insert({.last_name = "Adams", .first_name = "Andrew", .title = "General Manager"});
  const auto sales = employees.insert({.last_name = "Edwards",
                                       .first_name = "Nancy",
                                       .title = "Sales Manager",
                                       .reports_to = boss.employee_id,
                                       .hire_date = std::chrono::local_days{2002y / 5 / 1}});
  return employees.insert_all(
      {{.last_name = "Peacock", .first_name = "Jane", .reports_to = sales.employee_id},
       {.last_name = "Park", .first_name = "Margaret", .reports_to = sales.employee_id},
       {.last_name = "Johnson", .first_name = "Steve", .reports_to = sales.employee_id}});
}

std::vector<Customer> fill_customers(rowan::Transaction& tx, Dice& dice) {
  const auto agents = fill_staff(tx);
  std::vector<NewCustomer> customers;
  for (int i = 1; i <= 60; ++i)
    customers.push_back({.first_name = dice.of(words),
                         .last_name = dice.of(things),
                         .city = dice.title(),
                         .country = dice.of(countries),
                         .email = "customer" + std::to_string(i) + "@example.org",
                         .support_rep_id = dice.of(agents).employee_id});
  return CustomerRepository{tx}.insert_all(customers);
}

void fill_invoices(rowan::Transaction& tx, Dice& dice, const std::vector<Customer>& customers,
                   const std::vector<Track>& tracks) {
  std::vector<NewInvoice> invoices;
  std::vector<std::vector<const Track*>> bought;
  for (int i = 0; i < 400; ++i) {
    int cents = 0;
    bought.emplace_back();
    for (int line = 0; line < 1 + i % 10; ++line) {
      bought.back().push_back(&dice.of(tracks));
      cents += price_in_cents(*bought.back().back());
    }
    const auto& customer = dice.of(customers);
    invoices.push_back({.customer_id = customer.customer_id,
                        .invoice_date = std::chrono::local_days{2021y / 1 / 1} + std::chrono::days{i * 4},
                        .billing_city = customer.city,
                        .billing_country = customer.country,
                        .total = money(cents)});
  }
  const auto rows = InvoiceRepository{tx}.insert_all(invoices);
  std::vector<NewInvoiceLine> lines;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (const Track* track : bought[i])
      lines.push_back({.invoice_id = rows[i].invoice_id,
                       .track_id = track->track_id,
                       .unit_price = track->unit_price,
                       .quantity = 1});
  InvoiceLineRepository{tx}.insert_all(lines);
}

}  // namespace

void fill(rowan::Database& db) {
  db.transaction([](rowan::Transaction& tx) {
    Dice dice;
    const auto tracks = fill_catalogue(tx, dice);
    fill_playlists(tx, dice, tracks);
    fill_invoices(tx, dice, fill_customers(tx, dice), tracks);
  });
}

}  // namespace chinook
