// Models the decimal digits, whatever the locale. Nothing to extend.
#pragma once

namespace rowan {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

}  // namespace rowan
