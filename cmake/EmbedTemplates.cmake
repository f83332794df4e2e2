# Writes OUTPUT, a C++ file that holds every *.mustache of FOLDER: cmake -DFOLDER=… -DOUTPUT=… -P EmbedTemplates.cmake
# Nothing to extend: a new template is found by its name.
file(GLOB templates ${FOLDER}/*.mustache)
list(SORT templates)
set(rows "")
foreach(template IN LISTS templates)
  get_filename_component(name ${template} NAME_WE)
  file(READ ${template} text)
  string(APPEND rows "    {\"${name}\", R\"mustache(${text})mustache\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[// Written at build by cmake/EmbedTemplates.cmake from templates/.
#include "codegen/template.hpp"

namespace rowan::tool {

std::string_view embedded_template(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> templates[] = {
@rows@  };
  for (const auto& [known, text] : templates)
    if (known == name) return text;
  return {};
}

}  // namespace rowan::tool
]])
