#include <rowan/schema.hpp>

struct [[using rowan: table("bookings"),
         exclude("no_double_booking", using = gist, with(room, "="), with(expr("tstzrange(starts, ends)"), "&&"),
                 where = "not cancelled", deferrable = initially, message = "the room is taken",
                 comment = "one booking at a time"),
         exclude("one_per_guest", with(opclass(guest, gist_text_ops), "="), with(floor, "<>"), using = "gist",
                 include = room, with = "fillfactor=80", tablespace = "pg_default")]]
Booking {
  [[rowan::primary_key]] std::int64_t id{};
  std::int32_t room{};
  [[rowan::column("level")]] std::int32_t floor{};
  std::string guest{};
  rowan::timestamptz starts{};
  rowan::timestamptz ends{};
  bool cancelled{};
};
