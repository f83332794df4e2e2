#include "plan/order.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <type_traits>

#include "operation/operation.hpp"

namespace rowan::tool {
namespace {

constexpr std::size_t group_count = 6;

/// `before[i]` holds the positions that must come before i.
class Graph {
 public:
  explicit Graph(const std::vector<PlannedChange>& changes) : before_(changes.size()) {
    for (std::size_t at = 0; at < changes.size(); ++at)
      before_[at].insert(changes[at].after.begin(), changes[at].after.end());
    explicit_ = before_;
  }

  /// A fact gives way where a recipe has said the opposite: it names helpers that come and go within the
  /// plan.
  void add(std::size_t first, std::size_t second) {
    if (first != second && !must_precede(second, first)) before_[second].insert(first);
  }

  /// True if a recipe has said so, directly or through others.
  bool must_precede(std::size_t first, std::size_t second) const;

  const std::set<std::size_t>& before(std::size_t at) const { return before_[at]; }

 private:
  std::vector<std::set<std::size_t>> before_;
  std::vector<std::set<std::size_t>> explicit_;
};

bool Graph::must_precede(std::size_t first, std::size_t second) const {
  std::set<std::size_t> seen;
  std::vector<std::size_t> open{second};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    for (const auto earlier : explicit_[at]) {
      if (earlier == first) return true;
      if (seen.insert(earlier).second) open.push_back(earlier);
    }
  }
  return false;
}

struct Roles {
  std::vector<std::size_t> providers, needers, releasers, destroyers;
};

void add_all(Graph& graph, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second) {
  for (const auto a : first)
    for (const auto b : second) graph.add(a, b);
}

/// Changes that drop what a recipe made before: a helper lives after the changes that it needs, so it need
/// not go before them.
std::set<std::size_t> drops_of_helpers(const Graph& graph, const std::map<std::string, Roles>& words) {
  std::set<std::size_t> drops;
  for (const auto& [word, roles] : words)
    for (const auto maker : roles.providers)
      for (const auto drop : roles.destroyers)
        if (graph.must_precede(maker, drop)) drops.insert(drop);
  return drops;
}

/// Which types, functions and operator classes an extension brings only the server knows: it comes before
/// everything but its schema, and goes after everything but that.
void order_extensions(Graph& graph, const std::vector<PlannedChange>& changes) {
  const auto is = [&]<class C>(std::size_t at, std::type_identity<C>) {
    return std::holds_alternative<C>(changes[at].change);
  };
  const auto of_schema = [&](std::size_t at) {
    return is(at, std::type_identity<CreateSchema>{}) || is(at, std::type_identity<DropSchema>{});
  };
  for (std::size_t at = 0; at < changes.size(); ++at) {
    const bool comes = is(at, std::type_identity<CreateObject<Extension>>{});
    const bool goes = is(at, std::type_identity<DropObject<Extension>>{});
    if (!comes && !goes) continue;
    for (std::size_t other = 0; other < changes.size(); ++other) {
      if (of_schema(other) || is(other, std::type_identity<CreateObject<Extension>>{}) ||
          is(other, std::type_identity<DropObject<Extension>>{}))
        continue;
      comes ? graph.add(at, other) : graph.add(other, at);
    }
  }
}

// The rules of operation/operation.hpp.
Graph graph_of(const std::vector<PlannedChange>& changes) {
  std::map<std::string, Roles> words;
  for (std::size_t at = 0; at < changes.size(); ++at) {
    const auto said = facts(changes[at].change);
    for (const auto& word : said.provides) words[word].providers.push_back(at);
    for (const auto& word : said.needs) words[word].needers.push_back(at);
    for (const auto& word : said.releases) words[word].releasers.push_back(at);
    for (const auto& word : said.destroys) words[word].destroyers.push_back(at);
  }
  Graph graph(changes);
  order_extensions(graph, changes);
  const auto helpers = drops_of_helpers(graph, words);
  for (auto& [word, roles] : words) {
    if (!roles.providers.empty())
      std::erase_if(roles.releasers, [&](std::size_t at) { return helpers.contains(at); });
    add_all(graph, roles.providers, roles.needers);
    if (roles.providers.empty()) add_all(graph, roles.needers, roles.destroyers);
    add_all(graph, roles.releasers, roles.destroyers);
    if (roles.destroyers.empty()) add_all(graph, roles.providers, roles.releasers);
    add_all(graph, roles.destroyers, roles.providers);
  }
  return graph;
}

/// How many groups on from `current`; drops always last.
std::size_t distance(FileGroup current, FileGroup group) {
  if (group == FileGroup::drops) return group_count;
  return (static_cast<std::size_t>(group) + group_count - static_cast<std::size_t>(current)) % group_count;
}

[[noreturn]] void report_cycle(const std::vector<PlannedChange>& changes, const Graph& graph,
                               const std::set<std::size_t>& left) {
  std::vector<std::size_t> path{*left.begin()};
  while (true) {  // every change left waits for another one left: following that comes round
    const auto& before = graph.before(path.back());
    const auto next = *std::find_if(before.begin(), before.end(),
                                    [&](std::size_t earlier) { return left.contains(earlier); });
    const auto round = std::find(path.begin(), path.end(), next);
    path.push_back(next);
    if (round != path.end() - 1 && std::count(path.begin(), path.end(), next) > 1) break;
  }
  std::string names;
  for (auto at = std::find(path.begin(), path.end(), path.back()); at != path.end(); ++at)
    names += (names.empty() ? "" : " waits for ") + summary(changes[*at].change);
  throw OrderCycle("these changes wait for each other: " + names);
}

}  // namespace

std::vector<PlannedChange> ordered(const std::vector<PlannedChange>& changes) {
  const auto graph = graph_of(changes);
  std::set<std::size_t> left;
  for (std::size_t at = 0; at < changes.size(); ++at) left.insert(at);
  std::vector<PlannedChange> result;
  auto current = FileGroup::enum_values;
  const auto ready = [&](std::size_t at) {
    return std::none_of(graph.before(at).begin(), graph.before(at).end(),
                        [&](std::size_t earlier) { return left.contains(earlier); });
  };
  const auto rank = [&](std::size_t at) {
    return std::tuple{distance(current, changes[at].group), changes[at].change.index(), at};
  };
  while (!left.empty()) {
    std::optional<std::size_t> next;
    for (const auto at : left)
      if (ready(at) && (!next || rank(at) < rank(*next))) next = at;
    if (!next) report_cycle(changes, graph, left);
    if (changes[*next].group != FileGroup::drops) current = changes[*next].group;
    left.erase(*next);
    result.push_back(changes[*next]);
  }
  return result;
}

}  // namespace rowan::tool
