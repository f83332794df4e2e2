// Models what stands between `[[` and `]]`: a list of attributes, some of them rowan's.
#pragma once
#include "scan/declared.hpp"

namespace rowan::tool {

/// The annotations of rowan among `tokens`; `[[using rowan: a, b]]` works, other namespaces are skipped.
WrittenAnnotations read_attribute_list(const Tokens& tokens);

}  // namespace rowan::tool
