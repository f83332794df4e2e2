#include "operation/object.hpp"
#include "operation/words.hpp"

namespace rowan::tool {

std::string ObjectKind<Extension>::definition(const Extension& object) {
  return "IF NOT EXISTS " + quote_identifier(object.name) +
         (object.schema.empty() ? "" : " SCHEMA " + quote_identifier(object.schema)) +
         (object.version.empty() ? "" : " VERSION " + quote_literal(object.version));
}
Sql ObjectKind<Extension>::more(const Extension&) { return {}; }
std::string ObjectKind<Extension>::fact(const QualifiedName& name) { return "extension " + name.name; }
std::set<std::string> ObjectKind<Extension>::needs(const Extension& object) {
  std::set<std::string> words;
  if (!object.schema.empty()) word::add_schema(words, object.schema);
  return words;
}
ApplyError ObjectKind<Extension>::obstacle(const Schema& schema, const Extension& object) {
  if (find_by_name(schema.extensions, object.name) != nullptr)
    return exists_already(Extension::kind, object.name);
  return object.schema.empty() ? ApplyError{} : missing_schema(schema, object.schema);
}
// What it brought stays unknown: the server refuses to drop an extension that something uses.
std::string ObjectKind<Extension>::user(const Schema&, const Extension&) { return {}; }

}  // namespace rowan::tool
