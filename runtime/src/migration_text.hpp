// Models what the readers of migration files share: lines and directives.
// A new prefix of directives is a branch of is_directive().
#pragma once
#include <string>
#include <string_view>

namespace rowan {

std::string trimmed(std::string_view text);

/// `comment` is what follows `--`, trimmed: a directive is for runners, not for people.
bool is_directive(std::string_view comment);

}  // namespace rowan
