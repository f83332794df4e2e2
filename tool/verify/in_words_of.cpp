#include "verify/in_words_of.hpp"

namespace rowan::tool {
namespace {

/// The same part of a wording, both ways.
template <class T>
struct Pair {
  const T* written;
  const T* catalog;
};
template <class T>
using Pairs = std::vector<Pair<T>>;

template <class T>
T worded(const T& catalog, const Pairs<T>& known) {
  for (const auto& pair : known)
    if (*pair.catalog == catalog) return *pair.written;
  return catalog;
}

template <Described T>
  requires Named<T> || std::same_as<T, Schema>
T worded(const T& catalog, const Pairs<T>& known);

template <Named T>
std::vector<T> worded(const std::vector<T>& catalog, const Pairs<std::vector<T>>& known) {
  std::vector<T> result;
  for (const auto& value : catalog) {
    Pairs<T> same;
    for (const auto& pair : known) {
      const auto* written = find_by_name(*pair.written, value.name);
      const auto* found = find_by_name(*pair.catalog, value.name);
      if (written != nullptr && found != nullptr) same.push_back({written, found});
    }
    result.push_back(worded(value, same));
  }
  return result;
}

template <Described T>
  requires Named<T> || std::same_as<T, Schema>
T worded(const T& catalog, const Pairs<T>& known) {
  T result = catalog;
  const auto visit = [&](auto each) {
    using Part = std::remove_cvref_t<decltype(result.*(each.pointer))>;
    Pairs<Part> parts;
    for (const auto& pair : known)
      parts.push_back({&(pair.written->*(each.pointer)), &(pair.catalog->*(each.pointer))});
    result.*(each.pointer) = worded(catalog.*(each.pointer), parts);
  };
  T::members([&](auto... each) { (visit(each), ...); });
  return result;
}

}  // namespace

Schema in_words_of(const std::vector<Wording>& wordings, const Schema& catalog) {
  Pairs<Schema> known;
  for (const auto& wording : wordings) known.push_back({&wording.written, &wording.catalog});
  auto result = worded(catalog, known);
  result.statements.clear();
  return result;
}

}  // namespace rowan::tool
