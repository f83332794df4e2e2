#include <rowan/schema.hpp>

struct [[rowan::table("rooms")]] Room {
  [[rowan::primary_key]] std::int64_t id{};
  std::int32_t floor{};
};

struct [[using rowan: table("bookings"),
         exclude("no_elements"),                                                     // expect: error: 'exclude' needs an argument
         exclude("no_operator", with(room)),                                         // expect: error: 'with(key, "op")' of exclude must be a key and an operator
         exclude("no_member", with(rooms, "=")),                                     // expect: error: 'Booking' has no member 'rooms'
         exclude("no_method", usng = gist, with(room, "=")),                         // expect: error: unknown option 'usng' of exclude; did you mean 'using'?
         unique(room, constraint, where = "room > 0"),                               // expect: error: this unique is a constraint, and a constraint has no where
         index(expr("lower(guest)", statistics = 20000), name = "much"),             // expect: error: expr takes one string of SQL, and statistics
         foreign_key(room),                                                          // expect: error: 'a = T::b' of foreign_key must be a member and what it points to
         foreign_key(room = Room::id, guest = Room::floor)]]                         // expect: error: 'guest' is text, and Room::floor is integer
Booking {
  [[rowan::primary_key]] std::int64_t id{};
  std::int64_t room{};
  std::string guest{};
};
