// Models text that is written in the program: what may stand in SQL as it is, since it is no input.
// Nothing to extend.
#pragma once
#include <cstddef>
#include <string_view>

namespace rowan {

/// Made from a string literal only.
class ConstantText {
 public:
  template <std::size_t size>
  consteval ConstantText(const char (&text)[size]) : text_(text, size - 1) {
    for (const char byte : text_)
      if (byte == '\'' || byte == '\\' || (byte >= '\0' && byte < ' '))
        throw "no quotes, backslashes or control characters";
  }
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// SQL text with `placeholders` question marks, each of them a column or value. `\?` stands for the operator.
template <std::size_t placeholders>
class FragmentText {
 public:
  template <std::size_t size>
  consteval FragmentText(const char (&text)[size]) : text_(text, size - 1) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] >= '\0' && text_[i] < ' ' && text_[i] != '\n')
        throw "fragment() takes no control characters";
      if (text_[i] == '?' && (i == 0 || text_[i - 1] != '\\')) ++found;
    }
    if (found != placeholders) throw "fragment() needs one value for each ? in its text";
  }
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

}  // namespace rowan
