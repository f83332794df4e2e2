#include "unit/scan/source.hpp"

#include <cctype>

#include "scan/attribute_list.hpp"

namespace rowan::tool {
namespace {

bool in_word(char byte) { return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_'; }

Token string_token(std::string_view text, std::size_t& at) {
  Token token{Token::Kind::string, {}, static_cast<Position>(at + 1), 0, {}};
  for (++at; text[at] != '"'; ++at) {
    token.text += text[at];
    token.places.push_back(static_cast<Position>(at + 1));
  }
  token.places.push_back(static_cast<Position>(at + 1));
  ++at;
  token.end = static_cast<Position>(at + 1);
  return token;
}

}  // namespace

Tokens tokens_of(std::string_view text) {
  Tokens result;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\n') {
      ++at;
    } else if (text[at] == '"') {
      result.push_back(string_token(text, at));
    } else {
      Token token{Token::Kind::punctuation, {}, static_cast<Position>(at + 1), 0, {}};
      if (in_word(text[at])) {
        token.kind = std::isdigit(static_cast<unsigned char>(text[at])) != 0 ? Token::Kind::number
                                                                             : Token::Kind::identifier;
        while (at < text.size() && in_word(text[at])) token.text += text[at++];
      } else {
        token.text = text.substr(at, text.substr(at, 2) == "::" ? 2 : 1);
        at += token.text.size();
      }
      token.end = static_cast<Position>(at + 1);
      result.push_back(std::move(token));
    }
  }
  return result;
}

WrittenAnnotations annotations_of(std::string_view text) { return read_attribute_list(tokens_of(text)); }

std::string told(const Diagnostics& diagnostics) {
  std::string result;
  for (const auto& each : diagnostics.sorted())
    result += std::to_string(each.position) + ": " + each.message + "\n";
  return result;
}

}  // namespace rowan::tool
