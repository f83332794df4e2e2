// Rowan's generated repository, as a user calls it.
#include <rowan/rowan.hpp>

#include "contender.hpp"
#include "event.rowan.hpp"

namespace bench {
namespace {

NewEventWritten new_event(std::int64_t number) {
  rowan::uuid account;
  account.bytes.fill(static_cast<std::uint8_t>(number));
  return {.account = account,
          .name = "event " + std::to_string(number),
          .score = static_cast<double>(number) / 3,
          .active = true,
          .attempts = static_cast<std::int32_t>(number % 7),
          .happened_at = rowan::timestamptz{std::chrono::microseconds{number * 1000}},
          .total = number};
}

class RowanContender final : public Contender {
 public:
  explicit RowanContender(const std::string& url)
      : db_(rowan::Options{.url = url}), events_(db_), written_(db_) {}

  [[nodiscard]] std::string_view name() const override { return "rowan"; }

  std::int64_t get(std::int64_t id) override { return events_.get(id).total; }

  std::int64_t list(int rows) override {
    std::int64_t total = 0;
    for (const auto& event : events_.order_by(columns::event.id.asc()).limit(rows).list())
      total += event.total;
    return total;
  }

  std::int64_t insert(std::int64_t number) override { return written_.insert(new_event(number)).id; }

  std::int64_t insert_many(int rows) override {
    std::vector<NewEventWritten> events;
    events.reserve(static_cast<std::size_t>(rows));
    for (int number = 0; number < rows; ++number) events.push_back(new_event(number));
    return static_cast<std::int64_t>(written_.insert_all(events).size());
  }

 private:
  rowan::Database db_;
  EventRepository events_;
  EventWrittenRepository written_;
};

}  // namespace

std::unique_ptr<Contender> rowan_contender(const std::string& url) {
  return std::make_unique<RowanContender>(url);
}

}  // namespace bench
