#include "codegen/cpp_name.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <set>
#include <stdexcept>

namespace rowan::tool {
namespace {

bool upper(char byte) { return std::isupper(static_cast<unsigned char>(byte)) != 0; }

}  // namespace

std::string snake_case(std::string_view name) {
  std::string result;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool starts_word = i > 0 && upper(name[i]) && name[i - 1] != '_' &&
                             (!upper(name[i - 1]) || (i + 1 < name.size() && std::islower(name[i + 1]) != 0));
    if (starts_word) result += '_';
    result += static_cast<char>(std::tolower(static_cast<unsigned char>(name[i])));
  }
  return result;
}

std::string handle_name(const Entity& entity) {
  // What a struct's name can become: keywords that begin in capitals are no keywords.
  static const std::set<std::string, std::less<>> keywords{
      "alignas",   "alignof",   "and",       "asm",      "auto",     "bitand",   "bitor",   "bool",
      "break",     "case",      "catch",     "char",     "class",    "compl",    "concept", "const",
      "consteval", "constexpr", "constinit", "continue", "decltype", "default",  "delete",  "do",
      "double",    "else",      "enum",      "explicit", "export",   "extern",   "false",   "float",
      "for",       "friend",    "goto",      "if",       "inline",   "int",      "long",    "mutable",
      "namespace", "new",       "noexcept",  "not",      "nullptr",  "operator", "or",      "private",
      "protected", "public",    "register",  "requires", "return",   "short",    "signed",  "sizeof",
      "static",    "struct",    "switch",    "template", "this",     "throw",    "true",    "try",
      "typedef",   "typeid",    "typename",  "union",    "unsigned", "using",    "virtual", "void",
      "volatile",  "while",     "xor"};
  auto name = snake_case(entity.name);
  if (keywords.contains(name)) name += '_';
  return name;
}

std::string columns_namespace(const std::string& cpp_namespace) {
  return cpp_namespace.empty() ? "columns" : cpp_namespace + "::columns";
}

std::string key_name(const Entity& entity, const Names& columns) {
  std::string name;
  for (const auto& column : columns) name += (name.empty() ? "" : "_and_") + member_of(entity, column).name;
  return name;
}

std::string generated_header(const std::string& header) {
  return std::filesystem::path(header).replace_extension("rowan.hpp").generic_string();
}

std::string value_type(const EntityMember& member) {
  if (!member.array) return member.cpp_type;
  return "std::vector<" +
         (member.optional_elements ? "std::optional<" + member.cpp_type + ">" : member.cpp_type) + ">";
}

std::string member_type(const EntityMember& member) {
  return member.optional ? "std::optional<" + value_type(member) + ">" : value_type(member);
}

std::string argument_type(const EntityMember& member, const std::vector<EnumClass>& enums) {
  static constexpr std::array by_value{
      "bool",   "std::int16_t", "std::int32_t",       "std::int64_t",     "float",
      "double", "rowan::uuid",  "rowan::timestamptz", "rowan::timestamp", "rowan::date"};
  const auto type = value_type(member);
  if (type == "std::string") return "std::string_view";
  const bool is_enum =
      std::any_of(enums.begin(), enums.end(), [&](const EnumClass& known) { return known.cpp_name == type; });
  if (is_enum || std::find(by_value.begin(), by_value.end(), type) != by_value.end()) return type;
  return "const " + type + "&";
}

std::size_t position(const Entity& entity, const std::string& column) {
  const auto found = std::find_if(entity.members.begin(), entity.members.end(),
                                  [&](const EntityMember& member) { return member.column == column; });
  if (found == entity.members.end())
    throw std::logic_error("no column '" + column + "' in " + qualified_name(entity));
  return static_cast<std::size_t>(found - entity.members.begin());
}

const EntityMember& member_of(const Entity& entity, const std::string& column) {
  return entity.members[position(entity, column)];
}

}  // namespace rowan::tool
