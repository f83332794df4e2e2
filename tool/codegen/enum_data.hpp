// Models one enum as the data of its templates: enum_declaration.mustache and enum_definition.mustache.
// To store enums in another way: its type numbers and bodies here.
#pragma once
#include "codegen/template.hpp"
#include "model/declarations.hpp"

namespace rowan::tool {

TemplateData enum_declaration(const EnumClass& value);
TemplateData enum_definition(const EnumClass& value);

}  // namespace rowan::tool
