// Models C++ text as the tokens a preprocessor would give, so that tests need no clang.
// A position is the offset in the text plus one, so that zero stays nowhere.
#pragma once
#include <string_view>

#include "scan/declared.hpp"
#include "scan/diagnostic.hpp"

namespace rowan::tool {

/// Identifiers, numbers, strings without escapes, punctuation.
Tokens tokens_of(std::string_view text);

/// The annotations of what stands between `[[` and `]]`.
WrittenAnnotations annotations_of(std::string_view text);

/// `12: message` for each diagnostic, one to a line.
std::string told(const Diagnostics& diagnostics);

}  // namespace rowan::tool
