#include "codegen/english.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace rowan::tool {
namespace {

struct Irregular {
  std::string_view one;
  std::string_view many;
};

// Words whose plural no rule below gives back; where both are the same the word has no plural.
constexpr auto irregular = std::to_array<Irregular>({
    {"alias", "aliases"},
    {"analysis", "analyses"},
    {"analytics", "analytics"},
    {"atlas", "atlases"},
    {"basis", "bases"},
    {"bias", "biases"},
    {"bonus", "bonuses"},
    {"bus", "buses"},
    {"cache", "caches"},
    {"campus", "campuses"},
    {"canvas", "canvases"},
    {"census", "censuses"},
    {"child", "children"},
    {"cookie", "cookies"},
    {"corpus", "corpora"},
    {"crisis", "crises"},
    {"criterion", "criteria"},
    {"data", "data"},
    {"diagnosis", "diagnoses"},
    {"dns", "dns"},
    {"gas", "gases"},
    {"genus", "genera"},
    {"gps", "gps"},
    {"half", "halves"},
    {"hypothesis", "hypotheses"},
    {"index", "indices"},
    {"information", "information"},
    {"lens", "lenses"},
    {"life", "lives"},
    {"man", "men"},
    {"matrix", "matrices"},
    {"media", "media"},
    {"metadata", "metadata"},
    {"mouse", "mice"},
    {"movie", "movies"},
    {"news", "news"},
    {"parenthesis", "parentheses"},
    {"person", "people"},
    {"quiz", "quizzes"},
    {"series", "series"},
    {"shelf", "shelves"},
    {"shoe", "shoes"},
    {"sms", "sms"},
    {"species", "species"},
    {"statistics", "statistics"},
    {"status", "statuses"},
    {"surplus", "surpluses"},
    {"thesis", "theses"},
    {"tie", "ties"},
    {"vertex", "vertices"},
    {"virus", "viruses"},
    {"wife", "wives"},
    {"woman", "women"},
});

bool ends_with_one_of(std::string_view word, std::span<const std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); });
}

bool vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

std::string one_of(std::string_view word) {
  for (const auto& row : irregular)
    if (word == row.many || word == row.one) return std::string(row.one);
  constexpr std::array<std::string_view, 3> already{"ss", "us", "is"};
  constexpr std::array<std::string_view, 6> with_es{"sses", "shes", "ches", "xes", "zzes", "oes"};
  const auto without = [&](std::size_t letters) {
    return std::string(word.substr(0, word.size() - letters));
  };
  if (word.size() < 3 || word.back() != 's' || ends_with_one_of(word, already)) return std::string(word);
  if (word.size() > 4 && word.ends_with("ies")) return without(3) + "y";
  if (ends_with_one_of(word, with_es)) return without(2);
  return without(1);
}

std::string many_of(std::string_view word) {
  for (const auto& row : irregular)
    if (word == row.one) return std::string(row.many);
  constexpr std::array<std::string_view, 5> with_es{"s", "x", "z", "ch", "sh"};
  if (word.size() > 1 && word.back() == 'y' && !vowel(word[word.size() - 2]))
    return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + (ends_with_one_of(word, with_es) ? "es" : "s");
}

std::pair<std::string_view, std::string_view> last_word(std::string_view name) {
  const auto split = name.rfind('_');
  if (split == std::string_view::npos) return {"", name};
  return {name.substr(0, split + 1), name.substr(split + 1)};
}

}  // namespace

std::string singular(std::string_view name) {
  const auto [before, word] = last_word(name);
  return std::string(before) + one_of(word);
}

std::string plural(std::string_view name) {
  const auto [before, word] = last_word(name);
  return std::string(before) + many_of(one_of(word));
}

}  // namespace rowan::tool
