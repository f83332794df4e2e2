// Models the one digest that Rowan uses: of migration files, and of names that must be short.
// Nothing to extend.
#pragma once
#include <string>
#include <string_view>

namespace rowan {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view text);

}  // namespace rowan
