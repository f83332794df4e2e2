#include <charconv>
#include <cstdlib>
#include <cstring>

#include <rowan/error.hpp>
#include <rowan/options.hpp>

namespace rowan {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::vector<std::string> separated(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start < list.size();) {
    const auto end = std::min(list.find(',', start), list.size());
    if (end > start) parts.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

int positive_number(const char* name, const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 1)
    throw LogicError(std::string(name) + " is '" + text + "'; expected a number of connections, 1 or more");
  return number;
}

}  // namespace

Options Options::from_environment() {
  Options options;
  options.url = variable("DATABASE_URL");
  if (options.url.empty())
    throw LogicError(
        "DATABASE_URL is not set; expected a connection URI such as postgresql://user@host/database");
  if (const auto size = variable("POOL_SIZE"); !size.empty())
    options.pool_size = positive_number("POOL_SIZE", size);
  options.read_urls = separated(variable("READ_DATABASE_URLS"));
  options.log_queries = variable("ROWAN_LOG") == "debug";
  return options;
}

}  // namespace rowan
