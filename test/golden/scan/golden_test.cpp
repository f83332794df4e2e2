// scan_golden CASE: scans CASE/entities.hpp and compares with what stands beside it:
//   declarations.txt  what a good header declares       diagnostics.txt  all that is printed, carets included
// and each `// expect: error: text` with the line it stands on; an error that nobody expects fails too.
// ROWAN_UPDATE_GOLDEN=1 writes the files anew.
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <regex>
#include <sstream>

#include "golden/scan/dump.hpp"
#include "scan/scan.hpp"

namespace rowan::tool {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

struct Message {
  unsigned line;
  std::string text;  ///< `error: …`
};

std::vector<Message> expected(const std::string& header) {
  std::vector<Message> result;
  std::istringstream in(header);
  std::string line;
  for (unsigned number = 1; std::getline(in, line); ++number) {
    constexpr std::string_view mark = "// expect: ";
    for (auto at = line.find(mark); at != std::string::npos; at = line.find(mark, at + 1)) {
      const auto begin = at + mark.size();
      auto end = line.find(" // expect:", begin);
      if (end == std::string::npos) end = line.size();
      result.push_back({number, line.substr(begin, end - begin)});
    }
  }
  return result;
}

std::vector<Message> printed(const std::string& diagnostics) {
  static const std::regex shape(R"(^entities\.hpp:(\d+):\d+: ((error|warning|note): .*)$)");
  std::vector<Message> result;
  std::istringstream in(diagnostics);
  std::smatch match;
  for (std::string line; std::getline(in, line);)
    if (std::regex_match(line, match, shape))
      result.push_back({static_cast<unsigned>(std::stoul(match[1])), match[2]});
  return result;
}

int failures = 0;
void fail(const std::string& message) {
  std::cout << message << '\n';
  ++failures;
}

void compare_lines(const std::vector<Message>& wanted, std::vector<Message> got) {
  for (const auto& each : wanted) {
    const auto found = std::find_if(got.begin(), got.end(), [&](const auto& one) {
      return one.line == each.line && one.text.starts_with(each.text);
    });
    if (found == got.end())
      fail(fmt::format("entities.hpp:{}: expected but not printed: {}", each.line, each.text));
    else
      got.erase(found);
  }
  for (const auto& each : got)
    if (each.text.starts_with("error"))
      fail(fmt::format("entities.hpp:{}: printed but not expected: {}", each.line, each.text));
}

void compare_file(const fs::path& path, const std::string& now) {
  if (std::getenv("ROWAN_UPDATE_GOLDEN") != nullptr) {
    if (now.empty())
      fs::remove(path);
    else
      std::ofstream(path) << now;
    return;
  }
  const auto before = read(path);
  if (before != now)
    fail(fmt::format("{} differs.\n--- expected\n{}\n+++ found\n{}", path.string(), before, now));
}

/// What the rowan.toml of cases that say `// rowan.toml declares` holds.
Schema declared_objects() {
  Schema objects;
  objects.extensions = {{"citext", "", ""}, {"postgis", "gis", ""}};
  Domain email{{"public", "email"}, {"", "text", {}, false, {}}};
  Domain price{{"shop", "price"}, {"", "numeric", {10, 2}, false, {}}};
  objects.domains = {email, price};
  objects.composite_types = {{{"public", "address"}, {{"street", {"", "text", {}, false, {}}, {}}}, ""}};
  return objects;
}

int run(const fs::path& folder, std::vector<std::string> flags) {
  fs::current_path(folder);
  ScanOptions options;
  options.headers = {"entities.hpp"};
  options.compile_flags = std::move(flags);
  options.min_pg_version = read("entities.hpp").find("min_pg_version 15") != std::string::npos ? 15 : 13;
  if (read("entities.hpp").find("// rowan.toml declares") != std::string::npos)
    options.objects = declared_objects();
  const auto result = scan(options);
  const auto wanted = expected(read("entities.hpp"));
  compare_lines(wanted, printed(result.diagnostics));
  compare_file("diagnostics.txt", result.diagnostics);
  compare_file("declarations.txt", result.ok ? dump(result.declarations) : "");
  const bool errors = std::any_of(wanted.begin(), wanted.end(),
                                  [](const auto& each) { return each.text.starts_with("error"); });
  if (result.ok == errors) fail(result.ok ? "the scan succeeded" : "the scan failed:\n" + result.diagnostics);
  return failures == 0 ? 0 : 1;
}

}  // namespace
}  // namespace rowan::tool

int main(int count, char** arguments) {
  if (count < 2) return 2;
  return rowan::tool::run(arguments[1], {arguments + 2, arguments + count});
}
