// Models how emitted lines break: as .clang-format would, so that generated files need no formatting.
// To emit another construct whose length varies, add a function here and its case to the unit test.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace rowan::tool {

inline constexpr std::size_t line_limit = 110;  ///< ColumnLimit of .clang-format

/// `before(a, b)after`, continued under the first parameter where the line is full.
std::string signature(std::string_view before, const std::vector<std::string>& parameters,
                      std::string_view after, std::size_t indent);

/// `head { statement }` on one line where it fits, else on three.
std::string short_function(const std::string& head, const std::string& statement, std::size_t indent);

/// `type name;` with the name on its own line where the line is full.
std::string member(const std::string& type, const std::string& name, std::size_t indent);

/// `static_assert(condition, "message");`
std::string assertion(const std::string& condition, const std::string& message, std::size_t indent);

/// The words of `text`, line by line, `width` bytes at most where words allow.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace rowan::tool
