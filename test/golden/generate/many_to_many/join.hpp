#pragma once
#include "article.hpp"

namespace tagging {

struct [[using rowan: table("article_tags"), primary_key(article_id, tag_id)]] ArticleTag {
  [[rowan::references(Article::id)]] std::int64_t article_id{};
  [[rowan::references(Tag::id)]] std::int32_t tag_id{};
};

struct [[rowan::table("citations")]] Citation {
  [[rowan::primary_key]] std::int64_t id{};
  [[rowan::references(Article::id)]] std::int64_t citing_id{};
  [[rowan::references(Article::id)]] std::optional<std::int64_t> cited_id{};
};

}  // namespace tagging
