// Models table-driven doctest cases: each value of a list becomes a TEST_CASE of its own, named by a
// sentence. To register another kind of list, define a type with `values()`, `name(value)` and `run(value)`.
#pragma once
#include <cstddef>
#include <deque>
#include <doctest/doctest.h>
#include <stdexcept>
#include <string>
#include <utility>

namespace rowan::tool::testing {

inline constexpr std::size_t most_registered = 400;

/// doctest wants a plain function per case: one instance per position in the list.
template <class List, std::size_t position>
void run_registered() {
  List::run(List::values()[position]);
}

template <class List, std::size_t... position>
int register_each(std::index_sequence<position...>) {
  static std::deque<std::string> names;  // doctest keeps the addresses
  const auto add = [](std::size_t at, void (*run)()) {
    if (at >= List::values().size()) return;
    names.push_back(List::name(List::values()[at]));
    if (names.back().find(';') != std::string::npos)  // CTest would look for a part of it, and run nothing
      throw std::logic_error("a semicolon in the name of a test: " + names.back());
    doctest::detail::regTest(doctest::detail::TestCase(run, __FILE__, static_cast<unsigned>(at + 1), {}) *
                             names.back().c_str());
  };
  (add(position, run_registered<List, position>), ...);
  return 0;
}

/// `static const int registered = register_all<List>();`
template <class List>
int register_all() {
  if (List::values().size() > most_registered) throw std::logic_error("raise most_registered");
  return register_each<List>(std::make_index_sequence<most_registered>());
}

}  // namespace rowan::tool::testing
