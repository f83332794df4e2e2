// Models the row that every contender reads and writes: nine columns of the types real tables have most.
// To measure another type, add a member here and its decoding in libpq_contender.cpp and pqxx_contender.cpp.
#pragma once
#include <rowan/schema.hpp>

namespace bench {

struct [[rowan::table("events")]] Event {
  [[rowan::primary_key]] std::int64_t id{};
  rowan::uuid account{};
  std::string name{};
  std::optional<std::string> note{};
  double score{};
  bool active{};
  std::int32_t attempts{};
  rowan::timestamptz happened_at{};
  std::int64_t total{};
};

/// The table that the insert tasks fill and empty.
struct [[rowan::table("events_written")]] EventWritten {
  [[rowan::primary_key]] std::int64_t id{};
  rowan::uuid account{};
  std::string name{};
  std::optional<std::string> note{};
  double score{};
  bool active{};
  std::int32_t attempts{};
  rowan::timestamptz happened_at{};
  std::int64_t total{};
};

}  // namespace bench
