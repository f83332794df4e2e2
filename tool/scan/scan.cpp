#include "scan/scan.hpp"

#include <fmt/format.h>

#include "scan/clang_session.hpp"
#include "scan/depfile.hpp"
#include "scan/lower.hpp"

namespace rowan::tool {

ScanResult scan(const ScanOptions& options) {
  ScanResult result;
  for (const auto& header : options.headers)
    if (!std::filesystem::is_regular_file(header))
      result.diagnostics += fmt::format("rowan: error: there is no header '{}'\n", header);
  if (!result.diagnostics.empty()) return result;

  auto session = run_clang(options, [&](const DeclaredUnit& unit) {
    Diagnostics diagnostics;
    result.declarations = lower(options, unit, diagnostics);
    return diagnostics;
  });
  result.ok = session.ok;
  result.diagnostics = std::move(session.diagnostics);
  result.dependencies = std::move(session.dependencies);
  if (result.ok && !options.depfile.empty()) {
    auto files = result.dependencies;
    files.insert(files.end(), options.inputs.begin(), options.inputs.end());
    write_depfile(options.depfile, options.depfile_target, files);
  }
  return result;
}

}  // namespace rowan::tool
