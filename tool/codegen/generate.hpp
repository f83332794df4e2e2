// Models generated C++ files in memory: one pair per annotated header.
// To change what is emitted, edit templates/; to give a template more to say, its data in codegen.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "model/declarations.hpp"

namespace rowan::tool {

struct GeneratedFile {
  std::filesystem::path path;  ///< relative to the output folder: shop.rowan.hpp
  std::string text;
};

struct GenerateOptions {
  std::filesystem::path source_root;  ///< output mirrors header paths below it
  std::filesystem::path templates;    ///< empty: the embedded ones
};

struct Generated {
  std::vector<GeneratedFile> files;
  std::vector<std::string> errors;  ///< located text: clashes of generated names
};

Generated generate(const Declarations& declarations, const GenerateOptions& options);

}  // namespace rowan::tool
