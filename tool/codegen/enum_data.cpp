#include "codegen/enum_data.hpp"

#include "codegen/cpp_name.hpp"
#include "codegen/layout.hpp"

namespace rowan::tool {
namespace {

// A native enum type's numbers differ from server to server: the server infers it, arrays travel as text[].
std::pair<unsigned, unsigned> type_numbers(const EnumClass& value) {
  if (value.storage == EnumClass::Storage::enum_type) return {0, 1009};
  const auto* row =
      find_type_by_name(value.storage == EnumClass::Storage::number ? value.number_type : "text");
  return {row->oid, row->array_oid};
}

std::string space_of(const EnumClass& value) {
  const auto split = value.cpp_name.rfind("::");
  return split == std::string::npos ? "" : value.cpp_name.substr(0, split);
}

std::string labels_name(const EnumClass& value) {
  std::string name = snake_case(value.cpp_name);
  for (auto colon = name.find("::"); colon != std::string::npos; colon = name.find("::"))
    name.replace(colon, 2, "_");
  return name + "_labels";
}

std::string encode_body(const EnumClass& value) {
  if (value.storage != EnumClass::Storage::number) return "bytes += to_string(value);";
  const std::string number(find_type_by_name(value.number_type)->cpp_type);
  return "codec<" + number + ">::encode(static_cast<" + number + ">(value), bytes);";
}

std::string decode_body(const EnumClass& value) {
  const auto arguments = "<" + value.cpp_name +
                         (value.storage == EnumClass::Storage::number
                              ? ", " + std::string(find_type_by_name(value.number_type)->cpp_type)
                              : "") +
                         ">(" + labels_name(value) + ", bytes, ";
  const auto name = "\"" + value.cpp_name + "\");";
  return value.storage == EnumClass::Storage::number ? "decode_number" + arguments + "value, " + name
                                                     : "value = value_of" + arguments + name;
}

}  // namespace

TemplateData enum_declaration(const EnumClass& value) {
  const auto [type, array_type] = type_numbers(value);
  const auto space = space_of(value);
  return {{"enum", value.cpp_name},
          {"enum_namespace", space.empty() ? TemplateValue(false) : TemplateValue(space)},
          {"type_number", std::to_string(type)},
          {"array_type_number", std::to_string(array_type)}};
}

TemplateData enum_definition(const EnumClass& value) {
  const auto space = space_of(value);
  const auto codec = "void rowan::codec<" + value.cpp_name + ">::";
  TemplateList rows;
  for (const auto& enumerator : value.enumerators)
    rows.push_back("{" + value.cpp_name + "::" + enumerator.name + ", \"" + enumerator.label + "\"}");
  return {{"enum", value.cpp_name},
          {"labels", labels_name(value)},
          {"enumerators", rows},
          {"to_string", short_function("std::string_view " + (space.empty() ? "" : space + "::") +
                                           "to_string(" + value.cpp_name + " value)",
                                       "return rowan::label_of<" + value.cpp_name + ">(" +
                                           labels_name(value) + ", value, \"" + value.cpp_name + "\");",
                                       0)},
          {"encode", short_function(codec + "encode(" + value.cpp_name + " value, std::string& bytes)",
                                    encode_body(value), 0)},
          {"decode", short_function(codec + "decode(std::string_view bytes, " + value.cpp_name + "& value)",
                                    decode_body(value), 0)}};
}

}  // namespace rowan::tool
