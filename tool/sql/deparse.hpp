// Models PostgreSQL's deparser (libpg_query), with the parentheses that it forgets.
// Another thing that it forgets is a step of deparsed_expression in deparse.cpp.
#pragma once
#include <string>

namespace rowan::tool {

/// An expression as the deparser writes it. Where that would be read as another expression (`(a IS
/// NULL)::int` loses its parentheses), the parentheses stay that are needed. What does not parse comes back
/// as it is.
std::string deparsed_expression(const std::string& text);

}  // namespace rowan::tool
