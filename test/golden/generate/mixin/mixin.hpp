#pragma once
#include <rowan/schema.hpp>

namespace wiki {

struct Timestamps {
  [[rowan::created_at]] rowan::timestamptz created_at{};
  [[rowan::updated_at]] rowan::timestamptz updated_at{};
};

struct [[rowan::table("pages")]] Page : Timestamps {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::version]] std::int32_t lock{};
  std::string title{};
  [[rowan::sensitive]] std::string secret{};
  [[rowan::default_sql("1")]] std::optional<std::int32_t> rank{};
  [[rowan::default_sql("'{}'")]] std::vector<std::string> tags{};
};

}  // namespace wiki
