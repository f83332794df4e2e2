// Models one Clang pass over all headers of a target: what goes in are options, what comes out are
// declarations. To pass another kind of compile flag: the list in clang_session.cpp.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "scan/diagnostic.hpp"
#include "scan/scan.hpp"

namespace rowan::tool {

struct SessionResult {
  bool ok = false;
  std::string diagnostics;
  std::vector<std::string> dependencies;
};

/// Reads the headers and hands what they declare to `lower`, while names can still be looked up; what `lower`
/// reports is printed like Clang's own errors. It is not called when Clang itself found an error.
SessionResult run_clang(const ScanOptions& options,
                        const std::function<Diagnostics(const DeclaredUnit&)>& lower);

}  // namespace rowan::tool
