// Puts columns and values into the places of a fragment's question marks.
#include <rowan/error.hpp>
#include <rowan/functions.hpp>

namespace rowan {

Expression fragment_of(std::string_view text, std::span<const Expression> arguments) {
  auto result = Expression::words("(");
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '?')
      result.add(text.substr(++i, 1));
    else if (text[i] == '?')
      result.add(arguments[next++]);
    else
      result.add(text.substr(i, 1));
  }
  return result.add(")");
}

}  // namespace rowan
