// Models one query of the golden file: what it says in C++, the SQL that is sent, and an answer computed in
// plain C++ over the same rows. To add a query: one entry in a cases_*.cpp, and `ROWAN_UPDATE_GOLDEN=1`.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "world.hpp"

namespace queries_test {

/// What was found, and what the model says.
struct Answer {
  std::string found;
  std::string expected;
};

struct QueryCase {
  std::string name;
  std::string code;
  Answer (*answer)(World& w, const QueryCase& itself);
  void (*parts[2])() = {};  ///< of a filter: its condition and model, which `answer` knows the types of
};

/// The cases of one file and how the golden file calls them.
struct QueryCases {
  QueryCases(const char* title, std::vector<QueryCase> cases);
};

/// Rows are compared by their ids; a list that is not equal is shown.
std::string shown(const std::string& text);
std::string shown(std::int64_t number);
std::string shown(double number);
inline std::string shown(int number) { return shown(std::int64_t{number}); }
inline std::string shown(bool value) { return value ? "true" : "false"; }
inline std::string shown(const rowan::decimal& number) { return number.to_string(); }
inline std::string shown(PostState state) { return std::string(to_string(state)); }
inline std::string shown(rowan::timestamptz time) {
  return shown(std::int64_t{time.time_since_epoch().count()});
}
inline std::string shown(rowan::date date) {
  return shown(std::int64_t{std::chrono::sys_days(date).time_since_epoch().count()});
}
template <class T>
  requires requires(T row) { row.id; }
std::string shown(const T& row) {
  return shown(row.id);
}
template <class T>
std::string shown(const std::optional<T>& value) {
  return value ? shown(*value) : "NULL";
}
template <class... T>
std::string shown(const std::tuple<T...>& row) {
  std::string text;
  std::apply([&](const auto&... value) { ((text += shown(value) + "|"), ...); }, row);
  return text;
}
template <class T>
std::string shown(const std::vector<T>& rows) {
  std::string text;
  for (const auto& row : rows) text += shown(row) + " ";
  return text;
}

template <class T, class Model>
std::vector<T> filtered(const World& world, Model model) {
  std::vector<T> found;
  for (const auto& row : world.rows(static_cast<const T*>(nullptr)))
    if (model(row)) found.push_back(row);
  return found;
}
/// Sorted by `less`, equal rows by id.
template <class T, class Model, class Less>
std::vector<T> filtered(const World& world, Model model, Less less) {
  auto found = filtered<T>(world, model);
  std::stable_sort(found.begin(), found.end(), less);
  return found;
}
template <class T>
std::vector<T> sorted(std::vector<T> rows) {
  std::sort(rows.begin(), rows.end(), [](const T& a, const T& b) { return a.id < b.id; });
  return rows;
}

/// Runs the condition and the model; defined for each struct of the forum.
template <class T>
Answer filter_answer(World& w, const QueryCase& query);

template <class T>
QueryCase filter(const char* name, const std::string& code, rowan::Predicate<T> (*condition)(),
                 bool (*model)(const World& w, const T& r)) {
  return {name,
          code,
          filter_answer<T>,
          {reinterpret_cast<void (*)()>(condition), reinterpret_cast<void (*)()>(model)}};
}

/// `where(condition)` finds the rows `r` of the world `w` for which the model says true.
#define FILTER(T, name, condition, ...)                                                 \
  filter<T>(                                                                            \
      name, #T "s.where" #condition, []() -> rowan::Predicate<T> { return condition; }, \
      []([[maybe_unused]] const World& w, const T& r) { return bool(__VA_ARGS__); })

/// The query gives what the model computes from the rows of the world `w`.
#define ANSWER(name, query, ...)                               \
  QueryCase {                                                  \
    name, #query,                                              \
        [](World& w, const QueryCase&) {                       \
          auto found = shown(query);                           \
          return Answer{std::move(found), shown(__VA_ARGS__)}; \
        },                                                     \
    {}                                                         \
  }

}  // namespace queries_test
