#include "codegen/cpp_word.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "codegen/cpp_name.hpp"

namespace rowan::tool {
namespace {

using Word = std::string_view;

constexpr auto keywords = std::to_array<Word>(
    {"alignas",     "alignof",  "and",        "and_eq",    "asm",       "auto",         "bitand",
     "bitor",       "bool",     "break",      "case",      "catch",     "char",         "char16_t",
     "char32_t",    "char8_t",  "class",      "co_await",  "co_return", "co_yield",     "compl",
     "concept",     "const",    "const_cast", "consteval", "constexpr", "constinit",    "continue",
     "decltype",    "default",  "delete",     "do",        "double",    "dynamic_cast", "else",
     "enum",        "explicit", "export",     "extern",    "false",     "float",        "for",
     "friend",      "goto",     "if",         "inline",    "int",       "long",         "mutable",
     "namespace",   "new",      "noexcept",   "not",       "not_eq",    "nullptr",      "operator",
     "or",          "or_eq",    "private",    "protected", "public",    "register",     "reinterpret_cast",
     "requires",    "return",   "short",      "signed",    "sizeof",    "static",       "static_assert",
     "static_cast", "struct",   "switch",     "template",  "this",      "thread_local", "throw",
     "true",        "try",      "typedef",    "typeid",    "typename",  "union",        "unsigned",
     "using",       "virtual",  "void",       "volatile",  "wchar_t",   "while",        "xor",
     "xor_eq"});

// Macros of <cerrno>, <cstdio>, <cmath>, <climits> and the compilers in GNU mode.
constexpr auto macros = std::to_array<Word>(
    {"BUFSIZ",   "CHAR_BIT", "DOMAIN",    "EACCES",   "EDOM",  "EEXIST",   "EINVAL",   "ENOENT",
     "EOF",      "EPERM",    "ERANGE",    "FALSE",    "HUGE",  "INFINITY", "INT_MAX",  "INT_MIN",
     "LONG_MAX", "NAN",      "NULL",      "OVERFLOW", "PI",    "SEEK_CUR", "SEEK_END", "SEEK_SET",
     "SING",     "TRUE",     "UNDERFLOW", "assert",   "errno", "i386",     "linux",    "major",
     "minor",    "makedev",  "signbit",   "stderr",   "stdin", "stdout",   "unix"});

// Functions of the C library that common headers declare in the global namespace, and namespaces in use.
constexpr auto global_names = std::to_array<Word>(
    {"abs",    "accept", "access",  "acct",  "bind",     "clock", "close",  "connect", "daemon",
     "div",    "dup",    "encrypt", "exit",  "exp",      "fork",  "free",   "gamma",   "index",
     "link",   "listen", "log",     "main",  "nice",     "open",  "pause",  "pipe",    "poll",
     "printf", "profil", "pqxx",    "raise", "random",   "read",  "remove", "rename",  "rowan",
     "select", "send",   "signal",  "sleep", "socket",   "stat",  "std",    "swab",    "sync",
     "system", "time",   "timer_t", "times", "truncate", "wait",  "write"});

template <class Words>
bool contains(const Words& words, Word word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool letter_or_digit(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 && (c & 0x80) == 0; }

std::string escaped(std::string_view text) {
  constexpr std::string_view octal = "01234567";
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += {'\\', c};
    } else if (c == '\n') {
      result += "\\n";
    } else if (c == '\t') {
      result += "\\t";
    } else if (byte < 0x20 || byte == 0x7f) {
      result += {'\\', octal[byte >> 6U], octal[(byte >> 3U) & 7U], octal[byte & 7U]};
    } else {
      result += c;
    }
  }
  return result + "\"";
}

}  // namespace

bool is_reserved_word(std::string_view word) { return contains(keywords, word) || contains(macros, word); }

std::string identifier(std::string_view text, std::string_view otherwise) {
  std::string result;
  for (const char c : text) {
    const char kept = letter_or_digit(c) ? c : '_';
    if (kept != '_' || (!result.empty() && result.back() != '_')) result += kept;
  }
  while (!result.empty() && result.back() == '_') result.pop_back();
  if (result.empty()) return std::string(otherwise);
  if (std::isdigit(static_cast<unsigned char>(result.front())) != 0)
    result = std::string(otherwise) + "_" + result;
  return is_reserved_word(result) ? result + "_" : result;
}

std::string pascal_case(std::string_view text, std::string_view otherwise) {
  std::string result;
  bool starts_word = true;
  for (const char c : snake_case(text)) {
    if (!letter_or_digit(c)) {
      starts_word = true;
      continue;
    }
    result += starts_word ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    starts_word = false;
  }
  if (result.empty()) return std::string(otherwise);
  if (std::isdigit(static_cast<unsigned char>(result.front())) != 0) result = std::string(otherwise) + result;
  return is_reserved_word(result) ? result + "Row" : result;
}

std::string namespace_identifier(std::string_view text) {
  auto result = identifier(snake_case(text), "database");
  return contains(global_names, result) ? result + "_" : result;
}

std::string string_literal(std::string_view text) {
  const bool wants_raw = text.find_first_of("\"\\\n") != std::string_view::npos;
  const bool printable = std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n') || byte == 0x7f;
  });
  if (!wants_raw || !printable || text.find(")\"") != std::string_view::npos) return escaped(text);
  return "R\"(" + std::string(text) + ")\"";
}

}  // namespace rowan::tool
