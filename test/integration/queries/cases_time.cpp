// Times, dates and intervals.
#include <rowan/functions.hpp>

#include "golden.hpp"

namespace queries_test {
namespace {

using rowan::TimeField;
using rowan::TimeUnit;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::year_month_day;

rowan::timestamptz time_at(int year, int month, int day) {
  return sys_days(std::chrono::year(year) / month / day);
}
year_month_day date_of(rowan::timestamptz time) { return year_month_day(floor<days>(time)); }
int month_of(rowan::timestamptz time) {
  return static_cast<int>(static_cast<unsigned>(date_of(time).month()));
}

const QueryCases times(
    "Times",
    {
        FILTER(Member, "an instant", (c::member.joined_at > time_at(2024, 6, 1)),
               r.joined_at > time_at(2024, 6, 1)),
        FILTER(Member, "a date", (c::member.birthday < std::chrono::year(1980) / 1 / 1),
               r.birthday && *r.birthday < std::chrono::year(1980) / 1 / 1),
        FILTER(Post, "an instant between",
               (c::post.published_at.between(time_at(2025, 2, 1), time_at(2025, 3, 1))),
               r.published_at && *r.published_at >= time_at(2025, 2, 1) &&
                   *r.published_at <= time_at(2025, 3, 1)),
        FILTER(Member, "later by a duration", (c::member.joined_at + days(30) > time_at(2024, 7, 1)),
               r.joined_at + days(30) > time_at(2024, 7, 1)),
        FILTER(Member, "earlier by hours", (c::member.joined_at - hours(5) < time_at(2024, 3, 1)),
               r.joined_at - hours(5) < time_at(2024, 3, 1)),
        FILTER(Post, "an interval between columns",
               (c::post.published_at - c::post.author->joined_at > days(400)),
               r.published_at && *r.published_at - w.member(r.author_id)->joined_at > days(400)),
        FILTER(Member, "cut to the month",
               (c::member.joined_at.date_trunc(TimeUnit::month) == time_at(2024, 3, 1)),
               month_of(r.joined_at) == 3),
        FILTER(Member, "a field", (c::member.joined_at.extract(TimeField::month) == 3),
               month_of(r.joined_at) == 3),
        FILTER(Member, "a field of a date", (c::member.birthday.extract(TimeField::year) == 1976),
               r.birthday&& r.birthday->year() == std::chrono::year(1976)),
        FILTER(Member, "days after a date", (c::member.birthday + 10 > std::chrono::year(1980) / 1 / 1),
               r.birthday&& sys_days(*r.birthday) + days(10) > sys_days(std::chrono::year(1980) / 1 / 1)),
        FILTER(Member, "days between dates", (c::member.birthday - std::chrono::year(1970) / 1 / 1 < 1000),
               r.birthday&& sys_days(*r.birthday) - sys_days(std::chrono::year(1970) / 1 / 1) < days(1000)),
        FILTER(Member, "the date of an instant",
               (c::member.joined_at.as_date() == std::chrono::year(2024) / 2 / 2),
               date_of(r.joined_at) == std::chrono::year(2024) / 2 / 2),
        FILTER(Member, "what a clock elsewhere shows",
               (c::member.joined_at.at_time_zone("Asia/Tokyo").extract(TimeField::hour) == 9),
               (floor<hours>(r.joined_at).time_since_epoch().count() + 9) % 24 == 9),
    });

}  // namespace
}  // namespace queries_test
