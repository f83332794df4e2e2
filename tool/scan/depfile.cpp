#include "scan/depfile.hpp"

#include <fstream>
#include <stdexcept>

namespace rowan::tool {
namespace {

std::string escaped(const std::string& path) {
  std::string text;
  for (const char byte : path) {
    if (byte == ' ' || byte == '#') text += '\\';
    if (byte == '$') text += '$';
    text += byte;
  }
  return text;
}

}  // namespace

void write_depfile(const std::filesystem::path& path, const std::string& target,
                   const std::vector<std::string>& files) {
  std::ofstream out{path};
  out << escaped(target) << ":";
  for (const auto& file : files) out << " \\\n  " << escaped(file);
  out << '\n';
  // An empty rule per header: removing a header must not stop Make.
  for (const auto& file : files) out << '\n' << escaped(file) << ":\n";
  out.close();
  if (!out) throw std::runtime_error("cannot write the dependency file " + path.string());
}

}  // namespace rowan::tool
