#include "diff/comparison.hpp"

namespace rowan::tool {

void create_extensions(Comparison& comparison) {
  for (const auto& wanted : comparison.to().extensions)
    if (find_by_name(comparison.now().extensions, wanted.name) == nullptr)
      comparison.change(CreateObject<Extension>{wanted});
}

void drop_extensions(Comparison& comparison) {
  for (const auto& extension : std::vector(comparison.now().extensions)) {
    if (find_by_name(comparison.to().extensions, extension.name) != nullptr) continue;
    comparison.ask_drop("extension", extension.name, "");
    comparison.change(DropObject<Extension>{extension});
  }
}

}  // namespace rowan::tool
