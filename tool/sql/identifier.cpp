#include "sql/identifier.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <pg_query.h>

namespace rowan::tool {
namespace {

// Reserved by servers newer than the parser we link (PostgreSQL 16).
constexpr std::array<std::string_view, 1> newer_keywords{"system_user"};

/// Reads the protocol-buffer message ScanResult of pg_query.proto as far as the kind of its first token.
class ScannedToken {
 public:
  explicit ScannedToken(const PgQueryProtobuf& message)
      : at_(reinterpret_cast<const unsigned char*>(message.data)), end_(at_ + message.len) {}

  bool is_reserved_in_some_place() {
    constexpr std::uint64_t tokens_field = 2, keyword_kind_field = 5, unreserved = 1;
    bool in_token = false;
    while (at_ < end_) {
      const auto tag = varint();
      const auto value = varint();  // every field here is a varint or a length
      if ((tag & 7U) == 2) {
        if (in_token || tag >> 3U != tokens_field) return true;  // a second token: no name at all
        in_token = true;
      } else if (in_token && tag >> 3U == keyword_kind_field) {
        return value > unreserved;
      }
    }
    return false;
  }

 private:
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; at_ < end_; shift += 7) {
      const auto byte = *at_++;
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if ((byte & 0x80U) == 0) break;
    }
    return value;
  }

  const unsigned char* at_;
  const unsigned char* end_;
};

bool is_keyword(const std::string& name) {
  if (std::find(newer_keywords.begin(), newer_keywords.end(), name) != newer_keywords.end()) return true;
  const auto scanned = pg_query_scan(name.c_str());
  const bool result = scanned.error != nullptr || ScannedToken(scanned.pbuf).is_reserved_in_some_place();
  pg_query_free_scan_result(scanned);
  return result;
}

bool starts_plain(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }
bool continues_plain(char c) { return starts_plain(c) || (c >= '0' && c <= '9'); }

std::string doubled(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (c == quote) result += quote;
    result += c;
  }
  return result + quote;
}

}  // namespace

std::string quote_identifier(std::string_view name) {
  const bool plain =
      !name.empty() && starts_plain(name.front()) && std::all_of(name.begin(), name.end(), continues_plain);
  const std::string text(name);
  return plain && !is_keyword(text) ? text : doubled(name, '"');
}

std::string quote(const QualifiedName& name) {
  return name.schema.empty() ? quote_identifier(name.name)
                             : quote_identifier(name.schema) + "." + quote_identifier(name.name);
}

std::string quote_list(const Names& names) {
  std::string result;
  for (const auto& name : names) result += (result.empty() ? "" : ", ") + quote_identifier(name);
  return result;
}

std::string quote_literal(std::string_view text) {
  if (text.find('\\') == std::string_view::npos) return doubled(text, '\'');
  std::string escaped;
  for (const char c : text) escaped += c == '\\' ? std::string("\\\\") : std::string(1, c);
  return "E" + doubled(escaped, '\'');
}

std::string quote_body(std::string_view body) {
  std::string tag = "$$";
  for (int i = 0; body.find(tag) != std::string_view::npos; ++i)
    tag = "$rowan" + (i == 0 ? "" : std::to_string(i)) + "$";
  return tag + std::string(body) + tag;
}

}  // namespace rowan::tool
