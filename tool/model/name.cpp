#include "model/name.hpp"

#include <cstdint>

namespace rowan::tool {
namespace {

// FNV-1a, only to tell long names apart: stable across platforms, which std::hash is not.
std::string short_hash(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const unsigned char byte : text) hash = (hash ^ byte) * 16777619U;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  for (int shift = 28; shift >= 0; shift -= 4) result += digits[(hash >> shift) & 0xFU];
  return result;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

Names with_table(std::string_view table, const Names& columns) {
  Names parts{std::string(table)};
  parts.insert(parts.end(), columns.begin(), columns.end());
  return parts;
}

}  // namespace

std::string display(const QualifiedName& name) {
  return name.schema.empty() || name.schema == "public" ? name.name : name.schema + "." + name.name;
}

std::string generated_name(const Names& parts, std::string_view suffix) {
  std::string whole;
  for (const auto& part : parts) whole += (whole.empty() ? "" : "_") + part;
  const std::string tail = "_" + std::string(suffix);
  if (whole.size() + tail.size() <= max_identifier_bytes) return whole + tail;
  const std::string hashed_tail = "_" + short_hash(whole) + tail;
  std::size_t kept = max_identifier_bytes - hashed_tail.size();
  while (kept > 0 && continues_character(whole[kept])) --kept;
  return whole.substr(0, kept) + hashed_tail;
}

std::string primary_key_name(std::string_view table) { return generated_name({std::string(table)}, "pkey"); }

std::string unique_name(std::string_view table, const Names& columns) {
  return generated_name(with_table(table, columns), "key");
}

std::string index_name(std::string_view table, const Names& columns) {
  return generated_name(with_table(table, columns), "idx");
}

std::string foreign_key_name(std::string_view table, const Names& columns) {
  return generated_name(with_table(table, columns), "fkey");
}

std::string not_null_check_name(std::string_view table, std::string_view column) {
  return generated_name({std::string(table), std::string(column)}, "not_null");
}

}  // namespace rowan::tool
