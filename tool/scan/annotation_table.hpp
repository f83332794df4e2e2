// Models what may be written: one row per annotation and place. The checker, the error messages and
// docs/annotations.md follow from the rows.
// To add an annotation: a row in annotation_table.cpp and its effect in effects.cpp.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scan/annotation.hpp"

namespace rowan::tool {

struct Annotation;
struct Scope;

enum class Place { on_struct, on_field, on_enum, on_enumerator };

/// What a value must look like; `Parameter::legal` lists the words of `keyword`, `action` and
/// `flag_or_keyword`.
enum class ValueKind {
  text,             ///< a string
  name,             ///< a string that names a database object: 1 to 63 bytes
  sql,              ///< a string with SQL, parsed by PostgreSQL's parser
  names,            ///< a string, or {"a", "b"}
  keyword,          ///< one of the legal words
  keyword_or_text,  ///< one of the legal words, or a string
  action,           ///< one of the legal words, set_null and set_default also with members: set_null(a, b)
  flag,             ///< stands alone, or = true, = false
  flag_or_keyword,  ///< true, false or a legal word; alone it means true
  flag_or_where,    ///< true, false or where("sql")
  members,          ///< a member, or {a, b}
  index_key,        ///< a member, or desc, asc, opclass, collate, expr around it
  object,           ///< a bare name, or a string
  literal,          ///< a number, a string, minvalue, maxvalue, null, or {…} of them
  words,            ///< legal words, one or {a, b}
  reference,        ///< T::member
  pairs,            ///< match_with(a = T::b)
  pair,             ///< a = T::b, positional: a call of `a` with the member
  element,          ///< with(a, "&&"), positional
  type,             ///< a PostgreSQL type: varchar(80)
  whole_number,     ///< -1, 100: 64 bits
  number,           ///< -0.5, 100
};

struct Parameter {
  std::string_view name;
  ValueKind kind;
  std::string_view legal = {};
};

using Effect = void (*)(Scope&, const Annotation&);

struct AnnotationRow {
  std::string_view name;
  Place place;
  std::span<const Parameter> positional;
  unsigned required;  ///< how many positional arguments there must be
  bool repeated;      ///< the last positional parameter takes any number of arguments
  std::span<const Parameter> options;
  Effect effect;
  std::string_view documentation;
};

std::span<const AnnotationRow> annotation_rows();

/// The page docs/annotations.md.
std::string annotation_page();

/// What was written, after it was found to obey its row.
struct Annotation {
  const AnnotationRow* row = nullptr;
  Token name;
  std::vector<Value> positional;
  std::map<std::string, Argument, std::less<>> options;

  [[nodiscard]] const Value* option(std::string_view option_name) const {
    const auto found = options.find(option_name);
    return found == options.end() ? nullptr : &found->second.value;
  }
  [[nodiscard]] bool flag(std::string_view option_name) const {
    const auto* value = option(option_name);
    return value != nullptr && value->text == "true";
  }
};

/// Checks each annotation against the row of its name at `place`; reports what does not obey and leaves it
/// out.
std::vector<Annotation> checked(const WrittenAnnotations& written, Place place, Diagnostics& diagnostics);

}  // namespace rowan::tool
