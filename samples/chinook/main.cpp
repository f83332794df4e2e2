// A dozen questions to the Chinook music shop, each one query of the generated repositories.
#include <iostream>

#include <rowan/rowan.hpp>

#include "chinook.rowan.hpp"
#include "shop_data.hpp"

namespace c = chinook::columns;
using namespace std::chrono_literals;

namespace {

void question(const char* text) { std::cout << "\n" << text << "\n"; }

void about_tracks(rowan::Database& db) {
  const chinook::TrackRepository tracks{db};

  question("1. How many tracks are there?");
  std::cout << "  " << tracks.count() << "\n";

  question("2. The five longest, with their albums");
  for (const auto& track : tracks.order_by(c::track.milliseconds.desc()).limit(5).load(c::track.album).list())
    std::cout << "  " << track.milliseconds / 1000 << " s  " << track.name << ", on " << track.album->title
              << "\n";

  question("3. How many Rock or Metal tracks run for more than five minutes?");
  std::cout
      << "  "
      << tracks.where(c::track.genre->name.in({"Rock", "Metal"}) && c::track.milliseconds > 300'000).count()
      << "\n";

  question("4. How many have no composer?");
  std::cout << "  " << tracks.where(c::track.composer.is_null()).count() << "\n";

  question("5. What has the first artist by name recorded? Two steps along the relationships");
  const auto artist = chinook::ArtistRepository{db}.order_by(c::artist.name).first().value();
  std::cout << "  " << artist.name.value_or("") << ":\n";
  for (const auto& track : tracks.where(c::track.album->artist->artist_id == artist.artist_id)
                               .order_by({c::track.name.asc(), c::track.track_id.asc()})
                               .limit(4)
                               .list())
    std::cout << "    " << track.name << "\n";
}

void about_albums(rowan::Database& db) {
  question("6. Which titles contain \"100%\"? The percent sign is only a percent sign");
  for (const auto& album :
       chinook::AlbumRepository{db}.where(c::album.title.contains("100%")).load(c::album.artist).list())
    std::cout << "  " << album.title << " by " << album.artist->name.value_or("") << "\n";

  question("7. The albums of the artists whose names contain \"silent\", in either case");
  for (const auto& artist : chinook::ArtistRepository{db}
                                .where(c::artist.name.ilike("%silent%"))
                                .order_by(c::artist.artist_id)
                                .limit(3)
                                .load(c::artist.albums)
                                .list()) {
    std::cout << "  " << artist.name.value_or("") << "\n";
    for (const auto& album : artist.albums) std::cout << "    " << album.title << "\n";
  }

  question("8. What is on the playlist \"Grunge\"?");
  const auto grunge =
      chinook::PlaylistTrackRepository{db}.where(c::playlist_track.playlist->name == "Grunge");
  std::cout << "  " << grunge.count() << " tracks, among them\n";
  for (const auto& entry :
       grunge.order_by(c::playlist_track.track_id).limit(3).load(c::playlist_track.track).list())
    std::cout << "    " << entry.track->name << "\n";
}

void about_sales(rowan::Database& db) {
  const chinook::InvoiceRepository invoices{db};

  question("9. Who works for whom?");
  for (const auto& employee : chinook::EmployeeRepository{db}
                                  .where(c::employee.reports_to.is_not_null())
                                  .order_by(c::employee.last_name)
                                  .load(c::employee.manager)
                                  .list())
    std::cout << "  " << employee.first_name << " for " << employee.manager->first_name << "\n";

  question("10. Whom does Jane Peacock support in Brazil?");
  for (const auto& customer :
       chinook::CustomerRepository{db}
           .where(c::customer.country == "Brazil" && c::customer.support_rep->last_name == "Peacock")
           .order_by(c::customer.customer_id)
           .list())
    std::cout << "  " << customer.first_name << " " << customer.last_name << " <" << customer.email << ">\n";

  question("11. The three dearest invoices of 2023");
  const auto year_begin = std::chrono::local_days{2023y / 1 / 1};
  const auto next_year = std::chrono::local_days{2024y / 1 / 1};
  const auto dearest =
      invoices.where(c::invoice.invoice_date >= year_begin && c::invoice.invoice_date < next_year)
          .order_by({c::invoice.total.desc(), c::invoice.invoice_id.asc()})
          .limit(3)
          .load(c::invoice.customer)
          .load(c::invoice.lines)
          .list();
  for (const auto& invoice : dearest)
    std::cout << "  " << invoice.total << " for " << invoice.lines.size() << " tracks, "
              << invoice.customer->first_name << " " << invoice.customer->last_name << "\n";

  question("12. What did the first of them pay for?");
  for (const auto& line : chinook::InvoiceLineRepository{db}
                              .where(c::invoice_line.invoice_id == dearest.front().invoice_id)
                              .order_by(c::invoice_line.invoice_line_id)
                              .limit(3)
                              .load(c::invoice_line.track)
                              .list())
    std::cout << "  " << line.quantity << " x " << line.unit_price << "  " << line.track->name << "\n";
}

}  // namespace

int main() try {
  rowan::Database db{rowan::Options::from_environment()};
  if (!chinook::ArtistRepository{db}.exists()) chinook::fill(db);
  about_tracks(db);
  about_albums(db);
  about_sales(db);
  return 0;
} catch (const rowan::Error& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
