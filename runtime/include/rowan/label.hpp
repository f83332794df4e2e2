// Models how an enum is stored: each enumerator's label or number. Included by generated .cpp files only.
// Nothing to extend: the generator writes the tables.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include <rowan/codec.hpp>

namespace rowan {

template <class Enum>
struct Label {
  Enum value;
  std::string_view text;
};

/// Throws UnknownValue: `'lost' is no label of shop::OrderStatus`.
[[noreturn]] void throw_unknown_label(std::string_view enumeration, std::string_view label);
[[noreturn]] void throw_unknown_number(std::string_view enumeration, long long number);

template <class Enum>
std::string_view label_of(std::span<const Label<Enum>> labels, Enum value, std::string_view enumeration) {
  for (const auto& label : labels)
    if (label.value == value) return label.text;
  throw_unknown_number(enumeration, static_cast<long long>(value));
}

template <class Enum>
Enum value_of(std::span<const Label<Enum>> labels, std::string_view text, std::string_view enumeration) {
  for (const auto& label : labels)
    if (label.text == text) return label.value;
  throw_unknown_label(enumeration, text);
}

template <class Enum, class Number>
void decode_number(std::span<const Label<Enum>> labels, std::string_view bytes, Enum& value,
                   std::string_view enumeration) {
  Number number{};
  codec<Number>::decode(bytes, number);
  value = static_cast<Enum>(number);
  label_of(labels, value, enumeration);
}

}  // namespace rowan
