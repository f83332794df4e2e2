#include "scan/annotation.hpp"

#include <fmt/format.h>

namespace rowan::tool {
namespace {

class Parser {
 public:
  Parser(const WrittenAnnotation& written, Diagnostics& diagnostics)
      : written_(written), tokens_(written.arguments), diagnostics_(diagnostics) {}

  ParsedArguments parse() {
    ParsedArguments result;
    if (!tokens_.empty()) result.arguments = arguments(")");
    result.valid = valid_;
    return result;
  }

 private:
  [[nodiscard]] bool at(std::string_view text) const {
    return index_ < tokens_.size() && tokens_[index_].kind == Token::Kind::punctuation &&
           tokens_[index_].text == text;
  }
  [[nodiscard]] bool at(Token::Kind kind) const {
    return index_ < tokens_.size() && tokens_[index_].kind == kind;
  }

  bool accept(std::string_view text) {
    if (!at(text)) return false;
    ++index_;
    return true;
  }

  void expected(std::string_view what) {
    if (!valid_) return;  // one syntax error an annotation: the rest would be noise
    valid_ = false;
    const bool ended = index_ >= tokens_.size();
    const auto& token = ended ? written_.name : tokens_[index_];
    const auto found = ended ? "the end" : "'" + token.text + "'";
    diagnostics_.error(token.position, fmt::format("expected {} in the arguments of '{}', found {}", what,
                                                   written_.name.text, found));
  }

  std::vector<Argument> arguments(std::string_view close) {
    std::vector<Argument> result;
    if (accept(close)) return result;
    while (valid_) {
      result.push_back(argument());
      if (!valid_ || accept(close)) break;
      if (!accept(",")) expected(fmt::format("',' or '{}'", close));
    }
    return result;
  }

  Argument argument() {
    Argument result;
    if (at(Token::Kind::identifier) && index_ + 1 < tokens_.size() && tokens_[index_ + 1].text == "=" &&
        tokens_[index_ + 1].kind == Token::Kind::punctuation) {
      result.name = tokens_[index_].text;
      result.position = tokens_[index_].position;
      result.name_end = tokens_[index_].end;
      index_ += 2;
    }
    result.value = value();
    if (result.name.empty()) result.position = result.value.position;
    return result;
  }

  Value value() {
    if (at(Token::Kind::string)) return text();
    if (at(Token::Kind::number) || at("-")) return number();
    if (at("(") || at("{")) return list();
    if (at(Token::Kind::identifier) || at("::")) return path();
    if (at("&")) {
      address();
    } else {
      expected("a name, a string or a number");
    }
    return {};
  }

  // Adjacent literals are one string, as in C++.
  Value text() {
    Value result{Value::Kind::text, {}, tokens_[index_].position, 0, {}, {}};
    for (; at(Token::Kind::string); ++index_) {
      const auto& token = tokens_[index_];
      result.text += token.text;
      const auto bytes = std::min(token.places.size(), token.text.size());
      result.places.insert(result.places.end(), token.places.begin(),
                           token.places.begin() + static_cast<std::ptrdiff_t>(bytes));
      result.end = token.end;
    }
    return result;
  }

  Value number() {
    Value result{Value::Kind::number, {}, tokens_[index_].position, 0, {}, {}};
    if (accept("-")) result.text = "-";
    if (!at(Token::Kind::number)) expected("a number");
    if (!valid_) return result;
    result.text += tokens_[index_].text;
    result.end = tokens_[index_++].end;
    return result;
  }

  Value list() {
    Value result{Value::Kind::list, {}, tokens_[index_].position, 0, {}, {}};
    const bool braces = at("{");
    ++index_;
    result.arguments = arguments(braces ? "}" : ")");
    result.end = tokens_[index_ - 1].end;
    return result;
  }

  Value path() {
    Value result{Value::Kind::path, {}, tokens_[index_].position, 0, {}, {}};
    if (accept("::")) result.text = "::";
    for (;;) {
      if (!at(Token::Kind::identifier)) expected("a name");
      if (!valid_) return result;
      result.text += tokens_[index_].text;
      result.end = tokens_[index_++].end;
      if (!accept("::")) break;
      result.text += "::";
    }
    if (!accept("(")) return result;
    result.kind = Value::Kind::call;
    result.arguments = arguments(")");
    return result;
  }

  void address() {
    valid_ = false;
    const auto& token = tokens_[index_];
    diagnostics_.error(token.position, "members are named without '&': T::member",
                       FixIt{token.position, token.end, ""});
  }

  const WrittenAnnotation& written_;
  const Tokens& tokens_;
  Diagnostics& diagnostics_;
  std::size_t index_ = 0;
  bool valid_ = true;
};

}  // namespace

ParsedArguments parse_arguments(const WrittenAnnotation& written, Diagnostics& diagnostics) {
  return Parser(written, diagnostics).parse();
}

}  // namespace rowan::tool
