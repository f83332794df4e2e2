#pragma once
#include <rowan/schema.hpp>

#include "library/author.hpp"

namespace library {

struct [[using rowan: table("books"),
         check("pages_positive", "pages > 0", message = "must be positive")]] Book {
  [[rowan::primary_key]] std::int64_t id{};
  std::string title{};
  std::int32_t pages = 1;
  [[rowan::references(Author::id)]] std::int64_t author_id{};
  rowan::belongs_to<Author> author{};
};

}  // namespace library
