#include <algorithm>

#include "diff/comparison.hpp"

namespace rowan::tool {
namespace {

bool contains(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void compare_schemas(Comparison& comparison) {
  for (const auto& name : comparison.to().schemas)
    if (!contains(comparison.now().schemas, name)) comparison.change(CreateSchema{name});
}

void drop_schemas(Comparison& comparison) {
  for (const auto& name : Names(comparison.now().schemas)) {
    if (contains(comparison.to().schemas, name)) continue;
    comparison.ask_drop("schema", name, "");
    comparison.change(DropSchema{name});
  }
}

}  // namespace rowan::tool
