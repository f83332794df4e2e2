#include "operation/object.hpp"
#include "operation/type_use.hpp"

namespace rowan::tool {

std::string ObjectKind<Collation>::definition(const Collation& object) {
  std::string options = "provider = " + object.provider;
  const auto add = [&](std::string_view option, const std::string& value) {
    if (!value.empty()) options += ", " + std::string(option) + " = " + quote_literal(value);
  };
  add("locale", object.locale);
  add("lc_collate", object.lc_collate);
  add("lc_ctype", object.lc_ctype);
  if (!object.deterministic) options += ", deterministic = false";
  return quote(object.name) + " (" + options + ")";
}
Sql ObjectKind<Collation>::more(const Collation&) { return {}; }
std::string ObjectKind<Collation>::fact(const QualifiedName& name) {
  return "collation " + name.schema + "." + name.name;
}
std::set<std::string> ObjectKind<Collation>::needs(const Collation& object) {
  std::set<std::string> words;
  word::add_schema(words, object.name.schema);
  return words;
}
ApplyError ObjectKind<Collation>::obstacle(const Schema& schema, const Collation& object) {
  return find_by_name(schema.collations, object.name) == nullptr
             ? ApplyError{}
             : exists_already(Collation::kind, display(object.name));
}
std::string ObjectKind<Collation>::user(const Schema& schema, const Collation& object) {
  return user_of_collation(schema, object.name);
}
void ObjectKind<Collation>::rename_uses(Schema& schema, const QualifiedName& from, const QualifiedName& to) {
  rename_uses_of_collation(schema, from, to);
}

}  // namespace rowan::tool
