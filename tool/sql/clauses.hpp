// Models one SQL statement under construction: clauses are appended in the order of PostgreSQL's grammar.
// A clause that needs more than words and names gets its own function where it is written, not here.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rowan::tool {

/// `Clauses("DROP INDEX").add_if(concurrently, "CONCURRENTLY").add(name).text()`
class Clauses {
 public:
  explicit Clauses(std::string_view first) : lines_{std::string(first)} {}

  /// Appends words after one space; empty words are left out.
  Clauses& add(std::string_view words) {
    if (!words.empty()) lines_.back().append(lines_.back().empty() ? "" : " ").append(words);
    return *this;
  }
  Clauses& add_if(bool condition, std::string_view words) { return condition ? add(words) : *this; }
  /// ` (words)`
  Clauses& add_parenthesised(std::string_view words) { return add("(" + std::string(words) + ")"); }
  /// As add, but where a statement that is too long for one line may break.
  Clauses& add_line(std::string_view words) {
    if (!words.empty()) lines_.emplace_back(words);
    return *this;
  }
  Clauses& add(const Clauses& more) {
    add(more.lines_.front());
    lines_.insert(lines_.end(), more.lines_.begin() + 1, more.lines_.end());
    return *this;
  }

  /// One line, or if that is too long several, all but the first indented.
  std::string text(std::size_t indent = 2) const;

 private:
  std::vector<std::string> lines_;
};

}  // namespace rowan::tool
