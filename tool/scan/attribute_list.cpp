#include "scan/attribute_list.hpp"

namespace rowan::tool {
namespace {

bool opens(const Token& token) { return token.text == "(" || token.text == "[" || token.text == "{"; }
bool closes(const Token& token) { return token.text == ")" || token.text == "]" || token.text == "}"; }

class AttributeListReader {
 public:
  explicit AttributeListReader(const Tokens& tokens) : tokens_(tokens) {}

  WrittenAnnotations read() {
    bool ours = false;
    if (at("using") && index_ + 2 < tokens_.size()) {
      ours = tokens_[index_ + 1].text == "rowan";
      index_ += 3;  // using, the namespace, the colon
    }
    while (index_ < tokens_.size()) read_attribute(ours);
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool at(std::string_view text) const {
    return index_ < tokens_.size() && tokens_[index_].kind != Token::Kind::string &&
           tokens_[index_].text == text;
  }

  void read_attribute(bool ours) {
    if (at(",")) {
      ++index_;
      return;
    }
    if (index_ + 2 < tokens_.size() && tokens_[index_ + 1].text == "::") {
      ours = at("rowan");
      index_ += 2;
    }
    WrittenAnnotation annotation{tokens_[index_++], {}, false};
    annotation.parenthesised = at("(");
    if (annotation.parenthesised) read_arguments(annotation.arguments);
    if (ours) result_.push_back(std::move(annotation));
  }

  // The closing parenthesis is kept: an error at the end points at it.
  void read_arguments(Tokens& into) {
    int depth = 0;
    while (index_ < tokens_.size()) {
      const auto& token = tokens_[index_++];
      const bool punctuation = token.kind == Token::Kind::punctuation;
      if (punctuation && opens(token) && depth++ == 0) continue;
      if (punctuation && closes(token)) --depth;
      into.push_back(token);
      if (depth == 0) return;
    }
  }

  const Tokens& tokens_;
  std::size_t index_ = 0;
  WrittenAnnotations result_;
};

}  // namespace

WrittenAnnotations read_attribute_list(const Tokens& tokens) { return AttributeListReader(tokens).read(); }

}  // namespace rowan::tool
