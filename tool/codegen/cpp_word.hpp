// Models text of a database as C++ tokens: identifiers that compile, string literals that mean the same.
// To avoid another word, add it to the lists in cpp_word.cpp.
#pragma once
#include <string>
#include <string_view>

namespace rowan::tool {

/// A keyword, or a macro of the headers that an entity includes.
bool is_reserved_word(std::string_view word);

/// `text` as an identifier: letters, digits and single `_` kept, all else `_`; `otherwise` goes before a
/// leading digit and stands for nothing. Reserved words get `_` at their end.
std::string identifier(std::string_view text, std::string_view otherwise);

/// `order_item`, `orderItem`, `Order Item` → `OrderItem`; never a reserved word.
std::string pascal_case(std::string_view text, std::string_view otherwise);

/// A namespace: an identifier that is no function of the C library, which would be declared twice.
std::string namespace_identifier(std::string_view text);

/// `"a \"b\""`, or a raw string where that reads better.
std::string string_literal(std::string_view text);

}  // namespace rowan::tool
