// Text: patterns, functions, search.
#include "golden.hpp"

namespace queries_test {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string lower(std::string text) {
  for (auto& byte : text)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  return text;
}

std::string trimmed(std::string text) {
  while (text.starts_with(" ")) text.erase(0, 1);
  while (text.ends_with(" ")) text.pop_back();
  return text;
}

bool continued(char byte) { return (byte & 0xc0) == 0x80; }
std::int64_t characters(const std::string& text) {
  return std::count_if(text.begin(), text.end(), [](char byte) { return !continued(byte); });
}

const QueryCases text(
    "Text",
    {
        FILTER(Member, "like", (c::member.name.like("A%")), r.name.starts_with("A")),
        FILTER(Member, "not like", (c::member.name.not_like("A%")), !r.name.starts_with("A")),
        FILTER(Member, "ilike", (c::member.name.ilike("ann%")), lower(r.name).starts_with("ann")),
        FILTER(Member, "contains %, taken literally", (c::member.name.contains("0%")), holds(r.name, "0%")),
        FILTER(Member, "contains _, taken literally", (c::member.name.contains("r_s")), holds(r.name, "r_s")),
        FILTER(Member, "contains a backslash, taken literally", (c::member.name.contains("k\\s")),
               holds(r.name, "k\\s")),
        FILTER(Member, "contains a quote", (c::member.name.contains("'N")), holds(r.name, "'N")),
        FILTER(Member, "starts with, taken literally", (c::member.name.starts_with("100%")),
               r.name.starts_with("100%")),
        FILTER(Member, "ends with, taken literally", (c::member.name.ends_with("_score")),
               r.name.ends_with("_score")),
        FILTER(Comment, "contains a column", (c::comment.body.contains(c::comment.likes.cast<std::string>())),
               holds(r.body, std::to_string(r.likes))),
        FILTER(Comment, "ends with a column",
               (c::comment.body.ends_with(c::comment.likes.cast<std::string>())),
               r.body.ends_with(std::to_string(r.likes))),
        FILTER(Member, "a regular expression", (c::member.name.matches_regex("^[AB]")),
               r.name.starts_with("A") || r.name.starts_with("B")),
        FILTER(Member, "lower", (c::member.name.lower() == "anna"), lower(r.name) == "anna"),
        FILTER(Member, "upper", (c::member.name.upper() == "ANN LEE"), lower(r.name) == "ann lee"),
        FILTER(Member, "trim", (c::member.name.trim() == "padded"), trimmed(r.name) == "padded"),
        FILTER(Member, "length in characters", (c::member.name.length() == 3), characters(r.name) == 3),
        FILTER(Member, "substring", (c::member.email.substring(1, 2) == "m2"), r.email.starts_with("m2")),
        FILTER(Member, "replace", (c::member.email.replace("example", "x") == "m1@x.com"),
               r.email == "m1@example.com"),
        FILTER(Member, "position", (c::member.email.position("@") == 3), r.email.find('@') == 2),
        FILTER(Member, "concatenation", (c::member.name + "!" == "Bob!"), r.name == "Bob"),
        FILTER(Member, "concatenation of columns is NULL where one is",
               (c::member.name + c::member.nickname == "Annnick0"), r.name == "Ann" && r.nickname == "nick0"),
        FILTER(Member, "text is compared as bytes come", (c::member.name == ""), r.name.empty()),
        FILTER(Post, "full text search", (c::post.body.matches("english", "run cat")),
               holds(r.body, "cats are running")),
        FILTER(Post, "full text search with a word left out", (c::post.title.matches("english", "post -cat")),
               !holds(r.title, "cats")),
        FILTER(Profile, "full text search in a tsvector column",
               (c::profile.search.matches("english", "run")), r.search&& holds(*r.search, "run")),
        FILTER(Post, "rank", (c::post.body.rank("english", "dog") > 0), holds(r.body, "Dogs")),
        FILTER(Member, "trigram similarity", (c::member.name.similarity("anna") > 0.99),
               lower(r.name) == "anna"),
        FILTER(Member, "similar by trigrams", (c::member.name.similar_to("Anna")),
               lower(r.name).starts_with("ann")),
    });

}  // namespace
}  // namespace queries_test
