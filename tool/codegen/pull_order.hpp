// Models which header a table stands in, and what stands before what.
// To lay out headers in another way, change `headers_of_pull`.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "codegen/pull_source.hpp"

namespace rowan::tool {

struct PulledHeader {
  std::filesystem::path path;
  std::vector<const EnumType*> enums;
  std::vector<const Table*> tables;
};

/// In the order in which they include each other: a header includes earlier ones only. Tables follow those
/// that they reference, but for cycles.
std::vector<PulledHeader> headers_of_pull(const PullSource& source, bool split);

/// The enum type of a column; nullptr: it has none.
const EnumType* enum_type_of(const PullSource& source, const Column& column);

}  // namespace rowan::tool
