// Models what the headers declare, exactly as written and with its place: no meaning yet, no clang type.
// To read more from a header: a member here, filled in record_reader.cpp or type_reader.cpp, used in
// lower*.cpp.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/entity.hpp"

namespace rowan::tool {

/// An opaque place in the source: the reader makes it, the diagnostic printer reads it. Zero is nowhere.
using Position = std::uint32_t;

struct Token {
  enum class Kind { identifier, string, number, punctuation };
  Kind kind = Kind::punctuation;
  std::string text;  ///< of a string: its value, escapes resolved
  Position position = 0;
  Position end = 0;              ///< one past the last character
  std::vector<Position> places;  ///< of a string: where each byte of its value stands
};
using Tokens = std::vector<Token>;

/// `name(arguments)` of one `[[rowan::name(arguments)]]`.
struct WrittenAnnotation {
  Token name;
  Tokens arguments;  ///< behind the opening parenthesis, the closing one included
  bool parenthesised = false;
};
using WrittenAnnotations = std::vector<WrittenAnnotation>;

struct DeclaredType {
  enum class Kind { value, enumeration, relation, unsupported };
  Kind kind = Kind::unsupported;
  std::string spelling;  ///< as the user wrote it, for messages
  std::string cpp_type;  ///< of a value: the TypeRow's spelling; of an enumeration: its qualified name
  bool optional = false;
  bool array = false;
  bool optional_elements = false;
  bool own_codec = false;  ///< a class of the program with a rowan::codec: `type(…)` names its column type
  RelationKind relation = RelationKind::belongs_to;
  std::string target;   ///< of a relation: the qualified struct
  std::string through;  ///< of a many_to_many: the qualified struct of the join table
  std::string problem;  ///< of an unsupported type: why, and what to write instead
};

/// A default member initialiser.
struct Initialiser {
  enum class Kind { empty, null, boolean, number, text, enumerator, not_constant };
  Kind kind = Kind::empty;  ///< empty: `{}`
  std::string value;        ///< `true`, `18`, the characters of a text, the name of an enumerator
  Position position = 0;
};

struct DeclaredField {
  std::string name;
  DeclaredType type;
  std::optional<Initialiser> initialiser;
  WrittenAnnotations annotations;
  std::string documentation;
  Position position = 0;
  Position begin = 0;  ///< of the whole declaration
  SourceLocation location;
};

struct DeclaredStruct {
  std::string cpp_namespace;
  std::string name;
  std::string header;
  bool external = false;  ///< in a header that was included, not given
  std::string problem;    ///< why it cannot be an entity (a template, a union, no default constructor)
  std::vector<DeclaredField> fields;  ///< of the bases first
  WrittenAnnotations annotations;
  std::string documentation;
  Position position = 0;
  SourceLocation location;
};

struct DeclaredEnumerator {
  std::string name;
  long long number = 0;
  WrittenAnnotations annotations;
  Position position = 0;
};

struct DeclaredEnum {
  std::string cpp_name;
  std::string header;
  bool external = false;  ///< in a header that was included, not given
  std::vector<DeclaredEnumerator> enumerators;
  WrittenAnnotations annotations;
  std::string documentation;
  Position position = 0;
  SourceLocation location;
};

/// Members have annotations, but the struct is no table and no table derives from it.
struct UnusedMixin {
  std::string name;
  Position annotation = 0;
};

/// What one pass over the headers found.
struct DeclaredUnit {
  std::vector<DeclaredStruct> structs;  ///< with at least one annotation on them, in source order
  std::vector<DeclaredEnum> enums;      ///< annotated, or used by a member
  WrittenAnnotations misplaced;         ///< on nothing that is read
  std::vector<UnusedMixin> unused_mixins;
  /// C++ name lookup: the qualified struct that `path` means inside the struct `scope`, or empty.
  std::function<std::string(const std::string& scope, const std::string& path)> lookup;
};

inline std::string qualified_name(const DeclaredStruct& declared) {
  return declared.cpp_namespace.empty() ? declared.name : declared.cpp_namespace + "::" + declared.name;
}

}  // namespace rowan::tool
