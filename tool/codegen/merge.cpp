#include "codegen/merge.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <sstream>

namespace rowan::tool {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Lines `from` to `to` of the base became these.
struct Edit {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t line = 0;  ///< where `text` stands in the edited file
  Lines text;
};

/// How far each diagonal k = x - y is reached after some number of edits (Myers, An O(ND) Difference
/// Algorithm, 1986).
class Reached {
 public:
  explicit Reached(int edits) : edits_(edits), x_(static_cast<std::size_t>(2 * edits + 3)) {}
  int& operator[](int k) { return x_[static_cast<std::size_t>(k + edits_ + 1)]; }
  int operator[](int k) const { return x_[static_cast<std::size_t>(k + edits_ + 1)]; }
  /// Whether the path to k comes from k + 1: a line was added.
  [[nodiscard]] bool added(int k, int edits) const {
    return k == -edits || (k != edits && (*this)[k - 1] < (*this)[k + 1]);
  }

 private:
  int edits_;
  std::vector<int> x_;
};

/// For each line of `base` the line of `other` that it became.
std::vector<std::optional<std::size_t>> kept_lines(const Lines& base, const Lines& other) {
  const auto n = static_cast<int>(base.size());
  const auto m = static_cast<int>(other.size());
  const auto at = [](int index) { return static_cast<std::size_t>(index); };
  std::vector<Reached> trace;  // before each number of edits
  Reached reached(0);
  for (int d = 0, done = 0; done == 0; ++d) {
    Reached before(d);
    for (int k = -d + 1; k < d; ++k) before[k] = reached[k];
    trace.push_back(before);
    Reached after(d + 1);
    for (int k = -d; k <= d; k += 2) {
      int x = d == 0 ? 0 : before.added(k, d) ? before[k + 1] : before[k - 1] + 1;
      while (x < n && x - k < m && base[at(x)] == other[at(x - k)]) ++x;
      after[k] = x;
      done = done != 0 || (x >= n && x - k >= m) ? 1 : 0;
    }
    for (int k = -d + 1; k < d; k += 2) after[k] = before[k];
    reached = after;
  }
  std::vector<std::optional<std::size_t>> kept(base.size());
  int x = n;
  int y = m;
  for (auto d = static_cast<int>(trace.size()) - 1; d >= 0; --d) {
    const auto& before = trace[at(d)];
    const int k = d == 0 ? 0 : before.added(x - y, d) ? x - y + 1 : x - y - 1;
    const int from_x = d == 0 ? 0 : before[k];
    const int from_y = from_x - k;
    while (x > from_x && y > from_y) {
      --x;
      --y;
      kept[at(x)] = at(y);
    }
    x = from_x;
    y = from_y;
  }
  return kept;
}

std::vector<Edit> edits(const Lines& base, const Lines& other) {
  const auto kept = kept_lines(base, other);
  std::vector<Edit> result;
  std::size_t next = 0;  // line of `other`
  for (std::size_t i = 0; i <= base.size(); ++i) {
    if (i < base.size() && !kept[i]) continue;
    const std::size_t until = i < base.size() ? *kept[i] : other.size();
    std::size_t from = i;
    while (from > 0 && !kept[from - 1]) --from;
    if (from != i || until != next) {
      const auto begin = other.begin();
      result.push_back(
          {from, i, next, Lines(begin + static_cast<long>(next), begin + static_cast<long>(until))});
    }
    next = until + 1;
  }
  return result;
}

/// Edits of one side that touch base lines `from` to `to`, as one edit of exactly these lines.
Edit widened(const std::vector<Edit>& touching, const Lines& base, std::size_t from, std::size_t to) {
  Edit whole{from, to, touching.empty() ? 0 : touching.front().line, {}};
  std::size_t at = from;
  for (const auto& each : touching) {
    for (; at < each.from; ++at) whole.text.push_back(base[at]);
    whole.text.insert(whole.text.end(), each.text.begin(), each.text.end());
    at = each.to;
  }
  for (; at < to; ++at) whole.text.push_back(base[at]);
  return whole;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

/// `other` around `inner` when `outer` only added lines before and after `base`.
std::optional<Lines> around(const Lines& outer, const Lines& base, const Lines& inner) {
  const auto found = std::search(outer.begin(), outer.end(), base.begin(), base.end());
  if (base.empty() || found == outer.end()) return std::nullopt;
  Lines result(outer.begin(), found);
  result.insert(result.end(), inner.begin(), inner.end());
  result.insert(result.end(), found + static_cast<long>(base.size()), outer.end());
  return result;
}

/// What both changed; nothing: nobody can know.
std::optional<Lines> settled(const Lines& base, const Lines& mine, const Lines& theirs) {
  if (mine == theirs || theirs == base) return mine;
  if (mine == base) return theirs;
  if (base.empty()) {
    Lines both = theirs;
    both.insert(both.end(), mine.begin(), mine.end());
    return both;
  }
  if (auto result = around(mine, base, theirs)) return result;
  return around(theirs, base, mine);
}

}  // namespace

Merged merge(const std::string& base_text, const std::string& mine_text, const std::string& theirs_text) {
  const auto base = lines_of(base_text);
  const auto mine = edits(base, lines_of(mine_text));
  const auto theirs = edits(base, lines_of(theirs_text));
  Merged result;
  std::size_t at = 0;
  std::size_t m = 0;
  std::size_t t = 0;
  while (m < mine.size() || t < theirs.size()) {
    const auto first = [](const auto& list, std::size_t i) {
      return i < list.size() ? list[i].from : SIZE_MAX;
    };
    const std::size_t from = std::min(first(mine, m), first(theirs, t));
    std::size_t to = from;
    std::vector<Edit> of_mine;
    std::vector<Edit> of_theirs;
    for (bool grown = true; grown;) {
      grown = false;
      const auto take = [&](const auto& list, std::size_t& i, std::vector<Edit>& into) {
        while (i < list.size() && list[i].from <= to) {
          to = std::max(to, list[i].to);
          into.push_back(list[i++]);
          grown = true;
        }
      };
      take(mine, m, of_mine);
      take(theirs, t, of_theirs);
    }
    for (; at < from; ++at) result.text += base[at] + "\n";
    const Lines between(base.begin() + static_cast<long>(from), base.begin() + static_cast<long>(to));
    const auto my = widened(of_mine, base, from, to);
    const auto their = widened(of_theirs, base, from, to);
    const auto both = settled(between, my.text, their.text);
    if (!both) result.conflicts.push_back({my.line + 1, joined(my.text), joined(their.text)});
    result.text += joined(both.value_or(their.text));
    at = to;
  }
  for (; at < base.size(); ++at) result.text += base[at] + "\n";
  return result;
}

}  // namespace rowan::tool
