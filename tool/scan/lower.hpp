// Models the meaning of declarations: tables, columns, keys, relations, and everything that is wrong with
// them.
#pragma once
#include "model/declarations.hpp"
#include "scan/declared.hpp"
#include "scan/diagnostic.hpp"
#include "scan/scan.hpp"

namespace rowan::tool {

/// Pure: the same declarations give the same model and the same diagnostics, all of them in one run.
Declarations lower(const ScanOptions& options, const DeclaredUnit& unit, Diagnostics& diagnostics);

}  // namespace rowan::tool
