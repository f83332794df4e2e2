// Models one SQL statement under construction: clauses are appended in the order of PostgreSQL's grammar.
// A clause that needs more than words and names gets its own function where it is written, not here.
#pragma once
#include <string>
#include <string_view>

namespace rowan::tool {

/// `Clauses("DROP INDEX").add_if(concurrently, "CONCURRENTLY").add(name).text()`
class Clauses {
 public:
  explicit Clauses(std::string_view first) : text_(first) {}

  /// Appends words after one space; empty words are left out.
  Clauses& add(std::string_view words) {
    if (!words.empty()) text_.append(text_.empty() ? "" : " ").append(words);
    return *this;
  }
  Clauses& add_if(bool condition, std::string_view words) { return condition ? add(words) : *this; }
  /// ` (words)`
  Clauses& add_parenthesised(std::string_view words) { return add("(" + std::string(words) + ")"); }

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace rowan::tool
