#pragma once
#include <rowan/schema.hpp>

namespace tagging {

struct Tag;
struct ArticleTag;
struct Citation;

struct [[rowan::table("articles")]] Article {
  [[rowan::primary_key]] std::int64_t id{};
  std::string title{};
  rowan::many_to_many<Tag, ArticleTag> tags{};
  [[rowan::relation(by = Citation::citing_id)]] rowan::many_to_many<Article, Citation> sources{};
};

struct [[rowan::table("tags")]] Tag {
  [[rowan::primary_key]] std::int64_t id{};
  std::string name{};
  rowan::many_to_many<Article, ArticleTag> articles{};
};

}  // namespace tagging
